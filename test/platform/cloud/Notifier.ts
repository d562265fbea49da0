const QUIET_MS = 500

/** Tells subscribers that something changed: at once after a quiet time, else gathered, at most twice a second. */
export class Notifier {
  private readonly subscribers = new Set<() => void>()
  private timer: NodeJS.Timeout | undefined
  private missed = false

  subscribe(subscriber: () => void): () => void {
    this.subscribers.add(subscriber)
    return () => this.subscribers.delete(subscriber)
  }

  readonly notify = (): void => {
    if (this.timer) {
      this.missed = true
      return
    }
    for (const subscriber of this.subscribers) subscriber()
    this.timer = setTimeout(() => this.wake(), QUIET_MS).unref()
  }

  close(): void {
    clearTimeout(this.timer)
    this.subscribers.clear()
  }

  private wake(): void {
    this.timer = undefined
    if (!this.missed) return
    this.missed = false
    this.notify()
  }
}
