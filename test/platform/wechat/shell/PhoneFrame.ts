import type { Chrome } from '../host/Surface'
import { element } from './element'

export interface FrameActions {
  back(): void
  home(): void
  tab(index: number): void
}

const CITY_OFFSET_MS = 8 * 3_600_000

/** The phone around the page: status bar, WeChat's navigation bar with its capsule, tab bar, home indicator. */
export class PhoneFrame {
  readonly root = element('div.phone')
  readonly views = element('div.views')
  private readonly bar = element('div.bar')
  private readonly clock = element('span.clock', {}, '')
  private readonly signal = element('span.signal', {}, '')
  private readonly leading = element('button.leading', { type: 'button' })
  private readonly title = element('span.title')
  private readonly tabs = element('div.tabs')
  private lead: Chrome['leading'] = 'none'

  constructor(private readonly actions: FrameActions) {
    const capsule = element('span.capsule', { 'aria-hidden': 'true' }, element('i.dots'), element('i.ring'))
    const status = element('div.status', { 'aria-hidden': 'true' }, this.clock, this.signal)
    this.leading.addEventListener('click', () => (this.lead === 'home' ? actions.home() : actions.back()))
    const navigation = element('div.navigation', {}, this.leading, this.title, capsule)
    this.bar.append(status, navigation)
    this.root.append(this.bar, this.views, this.tabs, element('div.indicator', { 'aria-hidden': 'true' }))
  }

  draw(chrome: Chrome): void {
    const { bar, leading, title, tabs, root } = this
    bar.classList.toggle('over', chrome.hidden)
    bar.style.background = chrome.hidden ? 'transparent' : chrome.background
    bar.dataset['ink'] = chrome.ink
    title.textContent = chrome.hidden ? '' : chrome.title
    this.lead = chrome.leading
    leading.dataset['kind'] = chrome.leading
    leading.hidden = chrome.hidden || chrome.leading === 'none'
    leading.setAttribute('aria-label', chrome.leading === 'home' ? '首页' : '返回')
    this.views.style.background = chrome.pageBackground ?? '#ffffff'
    root.dataset['tabs'] = String(chrome.tabs.length > 0)
    tabs.hidden = chrome.tabs.length === 0
    tabs.style.background = chrome.tabBackground
    tabs.replaceChildren(...chrome.tabs.map((tab, index) => this.tabNode(tab, index)))
  }

  /** Status bar time, in UTC+8 wherever the phone is drawn. */
  showClock(ms: number): void {
    this.clock.textContent = new Date(ms + CITY_OFFSET_MS).toISOString().slice(11, 16)
  }

  showNetwork(online: boolean): void {
    this.signal.textContent = online ? '' : '无网络'
    this.signal.dataset['online'] = String(online)
  }

  private tabNode(tab: Chrome['tabs'][number], index: number): HTMLElement {
    const icon = tab.icon === undefined ? [] : [element('img', { src: tab.icon, alt: '' })]
    const badge = tab.badge === undefined ? [] : [element('i.badge', {}, tab.badge)]
    const node = element('button.tab', { type: 'button' }, ...icon, element('span', {}, tab.text), ...badge)
    node.style.color = tab.color
    node.addEventListener('click', () => this.actions.tab(index))
    return node
  }
}
