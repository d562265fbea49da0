import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { adminUrl } from './adminServer'
import type { CloudSchema } from './schema'

interface ForkOptions {
  readonly file: string
  readonly schema: CloudSchema
  readonly transactionMs?: number
}

export interface ForkedDatabase {
  /** Stays the same over restarts. */
  readonly url: string
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>
  /** Opens the same file on the same port again. */
  restart(): Promise<void>
}

/** A database in a process of its own, to be killed without warning. */
export async function forkDatabase(options: ForkOptions): Promise<ForkedDatabase> {
  let child = await start(options, 0)
  const { port } = child
  const kill = async () => {
    if (child.process.exitCode !== null || child.process.signalCode !== null) return
    const exit = once(child.process, 'exit')
    child.process.kill('SIGKILL')
    await exit
  }
  return {
    url: adminUrl(port),
    kill,
    async restart() {
      await kill()
      child = await start(options, port)
    },
  }
}

async function start(options: ForkOptions, port: number): Promise<{ process: ChildProcess; port: number }> {
  const child = fork(join(__dirname, 'serve.ts'), [JSON.stringify({ ...options, port })], {
    execArgv: ['--import', 'tsx'],
  })
  const [message]: unknown[] = await Promise.race([once(child, 'message'), once(child, 'exit')])
  if (typeof message !== 'object' || message === null || !('port' in message)) {
    throw new Error(`the database process ended with ${String(message)}`)
  }
  return { process: child, port: Number(message.port) }
}
