export interface TimerFunctions {
  setTimeout: (run: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => number
  clearTimeout: (id: number) => void
  setInterval: (run: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => number
  clearInterval: (id: number) => void
}

const SHORT_MS = 100

/** Every timer of one program: they can be waited for, and they all die with it. */
export class Timers implements TimerFunctions {
  private readonly running = new Map<number, { short: boolean; stop: () => void }>()
  private last = 0
  private stopped = false

  readonly setTimeout = (run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]): number => {
    const id = ++this.last
    if (this.stopped) return id
    const handle = globalThis.setTimeout(() => {
      this.running.delete(id)
      run(...args)
    }, ms)
    this.running.set(id, { short: ms <= SHORT_MS, stop: () => globalThis.clearTimeout(handle) })
    return id
  }

  readonly setInterval = (run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]): number => {
    const id = ++this.last
    if (this.stopped) return id
    const handle = globalThis.setInterval(() => run(...args), ms)
    this.running.set(id, { short: false, stop: () => globalThis.clearInterval(handle) })
    return id
  }

  readonly clearTimeout = (id: number): void => {
    this.running.get(id)?.stop()
    this.running.delete(id)
  }

  readonly clearInterval = this.clearTimeout

  /** Timeouts of at most 100 ms that have not run yet: what a test waits for. */
  get short(): number {
    return [...this.running.values()].filter((timer) => timer.short).length
  }

  stop(): void {
    this.stopped = true
    for (const timer of this.running.values()) timer.stop()
    this.running.clear()
  }
}
