import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite'
import { CloudError } from './CloudError'
import type { Disk, StoredDoc } from './Disk'
import { admitFields, admitId, isFields, type Doc } from './value'
import { readEjson, writeEjson } from './wire'

interface PendingWrite extends Record<'collection' | 'key', string> {
  readonly doc: Doc | null
}

/** Group commit: the writes of one turn of the event loop share one fsync, and every reply waits for its own. */
export class SqliteDisk implements Disk {
  private readonly db: DatabaseSyncInstance
  private readonly put: StatementSyncInstance
  private readonly remove: StatementSyncInstance
  private pending = new Map<string, PendingWrite>()
  private flushing: Promise<void> | null = null
  private broken: CloudError | null = null

  constructor(file: string) {
    this.db = new DatabaseSync(file)
    this.db.exec('PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL')
    this.db.exec(
      'CREATE TABLE IF NOT EXISTS docs(collection TEXT NOT NULL, key TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY(collection, key)) WITHOUT ROWID',
    )
    this.put = this.db.prepare(
      'INSERT INTO docs VALUES (?, ?, ?) ON CONFLICT(collection, key) DO UPDATE SET body = excluded.body',
    )
    this.remove = this.db.prepare('DELETE FROM docs WHERE collection = ? AND key = ?')
  }

  *load(): Generator<StoredDoc> {
    for (const row of this.db.prepare('SELECT collection, body FROM docs').all()) {
      if (!isFields(row)) continue
      yield { collection: String(row['collection']), doc: parseDoc(String(row['body'])) }
    }
  }

  write(collection: string, key: string, doc: Doc | null): void {
    this.pending.set(`${collection}\0${key}`, { collection, key, doc })
  }

  async settled(): Promise<void> {
    if (this.pending.size > 0) {
      this.flushing ??= new Promise((resolve) => setImmediate(() => resolve(this.flush())))
      await this.flushing
    }
    if (this.broken) throw this.broken
  }

  close(): void {
    this.flush()
    this.unlock()
    this.db.close()
  }

  /** Statements live until they are collected and would keep the file locked after `close`. */
  private unlock(): void {
    this.db.exec('PRAGMA journal_mode=DELETE; PRAGMA locking_mode=NORMAL; SELECT 1 FROM docs LIMIT 1')
  }

  /** Once a write has failed memory is ahead of the disk, so nothing is answered any more. */
  private flush(): void {
    this.flushing = null
    const writes = this.pending
    this.pending = new Map()
    if (writes.size === 0 || this.broken) return
    try {
      this.db.exec('BEGIN IMMEDIATE')
      for (const write of writes.values()) this.store(write)
      this.db.exec('COMMIT')
    } catch (cause) {
      this.broken = new CloudError('SYS_ERR', `cannot persist: ${String(cause)}`)
    }
  }

  private store({ collection, key, doc }: PendingWrite): void {
    if (doc === null) this.remove.run(collection, key)
    else this.put.run(collection, key, writeEjson(doc))
  }
}

function parseDoc(body: string): Doc {
  const fields = readEjson(body)
  if (!isFields(fields)) throw new CloudError('LOCAL_BROKEN_FILE', 'a stored document is not an object')
  return { ...admitFields(fields, 0), _id: admitId(fields['_id']) }
}
