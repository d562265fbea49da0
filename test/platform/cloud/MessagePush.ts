/** 消息推送: what WeChat tells of its own accord, brought to the function that was set up for it. */
export interface PlatformEvent {
  readonly ToUserName: string
  readonly FromUserName: string
  readonly CreateTime: number
  readonly MsgType: 'event'
  readonly Event: string
  readonly List: object
}

type Bring = (fn: string, event: PlatformEvent, openid: string) => Promise<unknown>

/** One thing comes as an object, several as a list. */
const listOf = (items: readonly object[]): object => (items.length === 1 ? { ...items[0] } : [...items])

export class MessagePush {
  private fn: string | null = null
  private isHolding = false
  private held: PlatformEvent[] = []
  private readonly underWay = new Set<Promise<unknown>>()
  private deliveries = 0

  constructor(
    private readonly now: () => number,
    private readonly bring: Bring,
  ) {}

  /** Nobody is told until this names a function. */
  to(fn: string): void {
    this.fn = fn
  }

  /** Events stay on the way until `tell`. */
  hold(): void {
    this.isHolding = true
  }

  /** Brings what is on the way, in this order or the one given, each so many times: WeChat repeats what was not answered. */
  async tell({
    times = 1,
    order = (events) => events,
  }: {
    times?: number
    order?: (events: readonly PlatformEvent[]) => readonly PlatformEvent[]
  } = {}): Promise<void> {
    const events = order(this.held)
    this.held = []
    for (const event of events) for (let i = 0; i < times; i += 1) await this.carry(event)
  }

  /** When everything that was told has been answered. */
  async settled(): Promise<void> {
    while (this.underWay.size > 0) await Promise.all(this.underWay)
  }

  popup(openid: string, answers: readonly { templateId: string; answer: string }[]): Promise<void> {
    const items = answers.map(({ templateId: TemplateId, answer: SubscribeStatusString }) => ({
      TemplateId,
      SubscribeStatusString,
      PopupScene: '0',
    }))
    return this.say('subscribe_msg_popup_event', openid, items)
  }

  change(openid: string, templateIds: readonly string[]): Promise<void> {
    const items = templateIds.map((TemplateId) => ({ TemplateId, SubscribeStatusString: 'reject' }))
    return this.say('subscribe_msg_change_event', openid, items)
  }

  sent(openid: string, TemplateId: string, ErrorCode = '0'): Promise<void> {
    this.deliveries += 1
    const MsgID = `17000000${String(this.deliveries).padStart(8, '0')}`
    const ErrorStatus = ErrorCode === '0' ? 'success' : 'failed: user block'
    return this.say('subscribe_msg_sent_event', openid, [{ TemplateId, MsgID, ErrorCode, ErrorStatus }])
  }

  private async say(Event: string, openid: string, items: readonly object[]): Promise<void> {
    const event: PlatformEvent = {
      ToUserName: 'gh_local',
      FromUserName: openid,
      CreateTime: Math.floor(this.now() / 1000),
      MsgType: 'event',
      Event,
      List: listOf(items),
    }
    if (this.isHolding) this.held.push(event)
    else await this.carry(event)
  }

  /** What fails there is among the incidents. */
  private async carry(event: PlatformEvent): Promise<void> {
    if (this.fn === null) return
    const brought = this.bring(this.fn, event, event.FromUserName).catch(() => undefined)
    this.underWay.add(brought)
    await brought
    this.underWay.delete(brought)
  }
}
