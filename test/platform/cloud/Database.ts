import type { AdminReply } from './adminServer'
import { runDatabaseAction } from './databaseActions'
import { StoreAccess, type DirectAccess } from './DirectAccess'
import { noDisk, type Disk } from './Disk'
import type { CloudSchema } from './schema'
import { RemoteAccess } from './RemoteAccess'
import { SqliteDisk } from './SqliteDisk'
import { Store } from './Store'

export interface DatabaseOptions {
  readonly schema: CloudSchema
  /** `:memory:` keeps nothing. */
  readonly file: string
  readonly now: () => number
  readonly transactionMs: number
}

/** Carries out `database.*` requests; a reply is given only after everything it could have seen is on disk. */
export interface Database {
  run(action: string, body: unknown, invocationId: string | undefined): Promise<AdminReply>
  readonly direct: DirectAccess
  close(): void
}

export function openDatabase({ schema, file, now, transactionMs }: DatabaseOptions): Database {
  const disk: Disk = file === ':memory:' ? noDisk : new SqliteDisk(file)
  const store = openStore(schema, disk, transactionMs)
  return {
    async run(action, body, invocationId) {
      try {
        return await runDatabaseAction({ store, now }, action, body, invocationId)
      } finally {
        await disk.settled()
      }
    },
    direct: new StoreAccess(store, disk, now),
    close: () => disk.close(),
  }
}

function openStore(schema: CloudSchema, disk: Disk, transactionMs: number): Store {
  try {
    return new Store(schema, disk, transactionMs)
  } catch (error) {
    disk.close()
    throw error
  }
}

/** A database in another process, reached over the same protocol. When it is gone, connections break. */
export function remoteDatabase(url: string, schema: CloudSchema): Database {
  const run: Database['run'] = async (action, body, invocationId) => {
    const request = { ...(typeof body === 'object' ? body : {}), action }
    try {
      const response = await fetch(`${url}?seqId=${invocationId ?? 'none'}-0`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(request),
      })
      const reply: unknown = await response.json()
      return typeof reply === 'object' && reply !== null ? reply : 'drop'
    } catch {
      return 'drop'
    }
  }
  return { run, direct: new RemoteAccess(run, Object.keys(schema)), close: () => undefined }
}
