import { destinationOf } from './paths'
import { EventChannel } from './EventChannel'
import type { Host } from './Host'
import type { OpenPage } from './OpenPage'

const STACK_LIMIT = 10

/** WeChat's page stack: at most ten pages, tab pages kept alive beside it. */
export class PageStack {
  readonly pages: OpenPage[] = []
  private readonly tabPages = new Map<string, OpenPage>()

  constructor(
    private readonly host: Host,
    private readonly open: (route: string, query: Record<string, string>, channel: EventChannel) => OpenPage,
  ) {}

  get top(): OpenPage | undefined {
    return this.pages.at(-1)
  }

  get all(): OpenPage[] {
    return [...new Set([...this.pages, ...this.tabPages.values()])]
  }

  isTab(route: string): boolean {
    return this.host.program.tabs.includes(route)
  }

  navigateTo(url: string, channel = new EventChannel()): void {
    const { route, query } = this.plainPage(url, 'navigateTo')
    if (this.pages.length >= STACK_LIMIT) throw new Error('webview count limit exceed')
    this.hide(this.top)
    const page = this.open(route, query, channel)
    this.pages.push(page)
    this.arrive('navigateTo', url, page, true)
  }

  redirectTo(url: string): void {
    const { route, query } = this.plainPage(url, 'redirectTo')
    this.drop(this.pages.pop())
    const page = this.open(route, query, new EventChannel())
    this.pages.push(page)
    this.arrive('redirectTo', url, page, true)
  }

  navigateBack(delta = 1): void {
    if (this.pages.length <= 1) throw new Error('cannot navigate back at first page.')
    for (let left = Math.min(delta, this.pages.length - 1); left > 0; left -= 1) this.drop(this.pages.pop())
    const page = this.top
    if (page) this.arrive('navigateBack', String(delta), page, false)
  }

  switchTab(url: string): void {
    const { route } = destinationOf(url, this.top?.route)
    if (!this.isTab(route)) throw new Error('can not switch to no-tabBar page')
    const before = this.top
    while (this.top && !this.isTab(this.top.route)) this.drop(this.pages.pop())
    const tab = this.pages.pop()
    if (tab && tab.route !== route) this.hide(tab)
    const kept = this.tabPages.get(route)
    const page = kept ?? this.open(route, {}, new EventChannel())
    this.tabPages.set(route, page)
    this.pages.length = 0
    this.pages.push(page)
    if (before !== page) this.arrive('switchTab', url, page, kept === undefined)
  }

  reLaunch(url: string, method = 'reLaunch'): void {
    const { route, query } = destinationOf(url, this.top?.route)
    this.mustExist(route)
    for (const page of this.all) this.drop(page)
    this.pages.length = 0
    const page = this.open(route, query, new EventChannel())
    if (this.isTab(route)) this.tabPages.set(route, page)
    this.pages.push(page)
    this.arrive(method, url, page, true)
  }

  hide(page: OpenPage | undefined): void {
    if (!page?.shown) return
    page.shown = false
    this.host.callPage(page, 'onHide')
  }

  /** `quietly`: the process was killed, so no page is told. */
  dropAll(quietly: boolean): void {
    for (const page of this.all) this.drop(page, quietly)
    this.pages.length = 0
  }

  private plainPage(url: string, method: string) {
    const to = destinationOf(url, this.top?.route)
    this.mustExist(to.route)
    if (this.isTab(to.route)) throw new Error(`can not ${method} a tabbar page`)
    return to
  }

  private mustExist(route: string): void {
    if (!this.host.program.pages.includes(route)) throw new Error(`page "${route}" is not found`)
  }

  private arrive(method: string, url: string, page: OpenPage, isNew: boolean): void {
    const { host } = this
    host.log.nav.push({ method, url })
    for (const each of this.all) each.view.frame.style.display = each === page ? '' : 'none'
    host.drawChrome()
    if (isNew) host.callPage(page, 'onLoad', host.toLogic(page.query))
    if (page.gone) return
    page.shown = true
    host.callPage(page, 'onShow')
    if (isNew) host.timers.setTimeout(() => host.callPage(page, 'onReady'), 0)
  }

  private drop(page: OpenPage | undefined, quietly = false): void {
    if (!page) return
    page.shown = false
    if (!quietly) this.host.callPage(page, 'onUnload')
    page.gone = true
    if (!quietly) this.host.guard('release', () => page.root.release())
    page.view.destroy()
    if (this.tabPages.get(page.route) === page) this.tabPages.delete(page.route)
  }
}
