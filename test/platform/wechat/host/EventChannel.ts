type Listener = (...args: unknown[]) => void

/** The channel between a page and the one that opened it. */
export class EventChannel {
  private readonly listeners = new Map<string, Listener[]>()

  on(event: string, listener: Listener): void {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener])
  }

  once(event: string, listener: Listener): void {
    const run: Listener = (...args) => {
      this.off(event, run)
      listener(...args)
    }
    this.on(event, run)
  }

  off(event: string, listener?: Listener): void {
    const rest = listener ? (this.listeners.get(event) ?? []).filter((each) => each !== listener) : []
    this.listeners.set(event, rest)
  }

  emit(event: string, ...args: unknown[]): void {
    for (const listener of this.listeners.get(event) ?? []) listener(...args)
  }
}
