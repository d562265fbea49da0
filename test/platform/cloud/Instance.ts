import { resolve as resolvePath } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ClockReading } from './Clock'
import type { InstanceData, InstanceReply, RunMessage } from './messages'
import { workerCode } from './workerCode'

export type Outcome =
  | { readonly kind: 'done'; readonly result: string }
  | { readonly kind: 'failed'; readonly message: string; readonly stack: string }
  | { readonly kind: 'time-limit' }
  | { readonly kind: 'died'; readonly message: string }

interface InstanceOptions {
  readonly file: string
  readonly env: Readonly<Record<string, string>>
  readonly clock: ClockReading
  readonly onLog: (line: string) => void
}

const CACHE_DIR = resolvePath(__dirname, '../../../node_modules/.cache/instances')

/** One worker thread. It dies by a time limit, a fault or its own crash, and is never used again after that. */
export class Instance {
  readonly gone: Promise<void>
  isGone = false
  private readonly worker: Worker
  private readonly ready: Promise<void>
  private finish: ((outcome: Outcome) => void) | null = null
  private crash = 'function process exited'

  constructor({ file, env, clock, onLog }: InstanceOptions) {
    const workerData: InstanceData = { file, cacheDir: CACHE_DIR, clock }
    this.worker = new Worker(workerCode(), {
      eval: true,
      workerData,
      env: { ...env },
      execArgv: [],
      stdout: true,
      stderr: true,
    })
    for (const stream of [this.worker.stdout, this.worker.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => text.split('\n').filter(Boolean).forEach(onLog))
    }
    this.worker.on('error', (error) => {
      this.crash = String(error)
    })
    this.gone = new Promise((resolve) => {
      this.worker.once('exit', () => {
        this.isGone = true
        this.settle({ kind: 'died', message: this.crash })
        resolve()
      })
    })
    this.ready = new Promise((resolve) => {
      this.worker.on('message', (reply: InstanceReply) => {
        if (reply.kind === 'ready') resolve()
        else this.settle(reply)
      })
    })
  }

  /** The time limit runs from when the instance is up: a cold start is not the function's own time. */
  async run(message: RunMessage, limitMs: number): Promise<Outcome> {
    const outcome = new Promise<Outcome>((resolve) => {
      this.finish = resolve
    })
    await Promise.race([this.ready, this.gone])
    if (this.isGone) return { kind: 'died', message: this.crash }
    this.worker.postMessage(message)
    const limit = setTimeout(() => {
      this.settle({ kind: 'time-limit' })
      void this.kill()
    }, limitMs)
    try {
      return await outcome
    } finally {
      clearTimeout(limit)
    }
  }

  async kill(): Promise<void> {
    this.isGone = true
    await this.worker.terminate()
  }

  private settle(outcome: Outcome): void {
    const finish = this.finish
    this.finish = null
    finish?.(outcome)
  }
}
