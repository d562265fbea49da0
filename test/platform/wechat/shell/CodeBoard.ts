const CHANNEL = 'phones-showing-codes'

/** Codes that phones on this machine show right now, so that another phone's scanner can read them. */
export class CodeBoard {
  private readonly channel = new BroadcastChannel(CHANNEL)
  private readonly seen = new Map<string, string[]>()

  /** `shown` reads what this phone shows at the moment */
  constructor(
    private readonly phone: string,
    private readonly shown: () => string[],
  ) {
    this.channel.addEventListener('message', (event: MessageEvent<unknown>) => {
      if (event.data === 'ask') this.tell()
      else if (Array.isArray(event.data))
        this.seen.set(String(event.data[0]), (event.data as string[]).slice(1))
    })
  }

  /** Asks all phones and gives them a moment to answer. */
  async ask(): Promise<string[]> {
    this.seen.clear()
    this.channel.postMessage('ask')
    await new Promise((resolve) => setTimeout(resolve, 120))
    return [...new Set([...this.shown(), ...[...this.seen.values()].flat()])]
  }

  private tell(): void {
    this.channel.postMessage([this.phone, ...this.shown()])
  }
}
