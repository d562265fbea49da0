import type { Host } from './host/Host'
import type { HostLog } from './host/HostLog'
import type { OpenPage } from './host/OpenPage'
import type { TestSurface } from './TestSurface'
import { easelNodeOf } from './view/glassEasel'

const SETTLE_LIMIT_MS = 5_000
const CALM_ROUNDS = 3
const HOLD_MS = 400

type Target = string | Element

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** One person's phone in a test: look at the screen, touch it, lose the network, kill the program. */
export class Phone {
  constructor(
    readonly host: Host,
    readonly surface: TestSurface,
  ) {}

  get log(): HostLog {
    return this.host.log
  }

  get page(): OpenPage {
    const { top } = this.host.stack
    if (!top) throw new Error('no page is open')
    return top
  }

  get route(): string {
    return this.page.route
  }

  /** all words of the page that are not hidden, runs of space as one */
  get text(): string {
    const body = this.page.view.document.body.cloneNode(true) as HTMLElement
    for (const hidden of body.querySelectorAll('[hidden]')) hidden.remove()
    return (body.textContent ?? '').replace(/\s+/g, ' ').trim()
  }

  $(selector: string): HTMLElement | null {
    return this.page.view.document.querySelector(selector)
  }

  $$(selector: string): HTMLElement[] {
    return Array.from(this.page.view.document.querySelectorAll(selector))
  }

  /** The innermost element whose words are exactly these. */
  byText(words: string): HTMLElement {
    const found = this.$$('body *').filter((element) => element.textContent?.trim() === words)
    const innermost = found.find(
      (element) => !found.some((other) => other !== element && element.contains(other)),
    )
    if (!innermost) throw new Error(`nothing says 「${words}」 on ${this.route}: ${this.text.slice(0, 300)}`)
    return innermost
  }

  element(target: Target): HTMLElement {
    const found = typeof target === 'string' ? this.$(target) : (target as HTMLElement)
    if (!found) throw new Error(`no element ${String(target)} on ${this.route}: ${this.text.slice(0, 300)}`)
    return found
  }

  async tap(target: Target): Promise<void> {
    this.mouse(target, 'mousedown')
    this.mouse(target, 'mouseup')
    await this.settle()
  }

  async tapText(words: string): Promise<void> {
    await this.tap(this.byText(words))
  }

  async longpress(target: Target): Promise<void> {
    const element = this.element(target)
    this.mouse(element, 'mousedown')
    await pause(HOLD_MS)
    if (element.isConnected) this.mouse(element, 'mouseup')
    await this.settle()
  }

  async input(target: Target, value: string): Promise<void> {
    const element = this.element(target)
    const field = element.querySelector<HTMLInputElement>('.i') ?? (element as HTMLInputElement)
    field.value = value
    const { Event } = this.page.view.window
    field.dispatchEvent(new Event('input', { bubbles: true }))
    await this.settle()
  }

  /** Opens a picker and chooses: an index, a date, a time, or one index per column. */
  async pick(target: Target, value: unknown): Promise<void> {
    await this.tap(target)
    this.surface.answer('picker', value)
    await this.settle()
  }

  /** Triggers an event of a component that no finger can make in jsdom, such as `scrolltolower`. */
  async emit(target: Target, event: string, detail: Record<string, unknown> = {}): Promise<void> {
    const node = easelNodeOf(this.element(target))
    this.page.view.easel.Event.triggerEvent(node, event, detail, { bubbles: false, composed: false })
    await this.settle()
  }

  /** Answers the open modal; with words when it asks for some. */
  async confirm(content = ''): Promise<void> {
    this.surface.answer('modal', content)
    await this.settle()
  }

  async cancel(): Promise<void> {
    this.surface.answer('modal', undefined)
    await this.settle()
  }

  /** Answers the open action sheet; undefined = cancelled. */
  async choose(index: number | undefined): Promise<void> {
    this.surface.answer('actionSheet', index)
    await this.settle()
  }

  async back(): Promise<void> {
    this.host.stack.navigateBack(1)
    await this.settle()
  }

  async setOnline(online: boolean): Promise<void> {
    this.host.setOnline(online)
    await this.settle()
  }

  async setTheme(theme: 'light' | 'dark'): Promise<void> {
    this.host.setTheme(theme)
    await this.settle()
  }

  async pullDown(): Promise<void> {
    this.host.callPage(this.page, 'onPullDownRefresh')
    await this.settle()
  }

  /** Waits until no short timer and no cloud call is left. */
  async settle(limit = SETTLE_LIMIT_MS): Promise<void> {
    const end = Date.now() + limit
    for (let calm = 0; calm < CALM_ROUNDS;) {
      await pause(0)
      const { timers, calling } = this.host
      calm = timers.short > 0 || calling > 0 ? 0 : calm + 1
      if (Date.now() > end) throw new Error(`not settled: ${timers.short} timers, ${calling} cloud calls`)
    }
  }

  async until<T>(look: () => T, limit = SETTLE_LIMIT_MS): Promise<T> {
    const end = Date.now() + limit
    for (;;) {
      const seen = look()
      if (seen) return seen
      if (Date.now() > end) throw new Error(`did not come, ${this.route} says: ${this.text.slice(0, 400)}`)
      await pause(10)
    }
  }

  /** The process dies: no onHide, no onUnload, no timer. Boot again with the same storage to come back. */
  kill(): void {
    this.host.kill()
    this.host.options.views.remove()
  }

  /** The end of a test, as when the user leaves: pages are unloaded first. */
  close(): void {
    this.host.stack.dropAll(false)
    this.kill()
  }

  private mouse(target: Target, type: 'mousedown' | 'mouseup'): void {
    const { MouseEvent } = this.page.view.window
    const how = { bubbles: true, cancelable: true, composed: true }
    this.element(target).dispatchEvent(new MouseEvent(type, how))
  }
}
