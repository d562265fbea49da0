type Listener = (value: unknown) => void

export type SignalName =
  | 'error'
  | 'unhandledRejection'
  | 'appShow'
  | 'appHide'
  | 'themeChange'
  | 'windowResize'
  | 'networkStatusChange'

/** The listeners behind `wx.onSomething` and `wx.offSomething`. */
export class Signals {
  private readonly listeners = new Map<SignalName, Listener[]>()

  on(name: SignalName, listener: Listener): void {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener])
  }

  off(name: SignalName, listener?: Listener): void {
    const rest = listener ? (this.listeners.get(name) ?? []).filter((each) => each !== listener) : []
    this.listeners.set(name, rest)
  }

  send(name: SignalName, value: unknown): void {
    for (const listener of this.listeners.get(name) ?? []) listener(value)
  }
}
