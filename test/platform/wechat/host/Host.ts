import type { Dict, Pack } from '../pack/Pack'
import { createWx } from '../wx/createWx'
import type { CanvasSheet } from './CanvasSheet'
import { builtinHost } from './builtinHost'
import { chromeOf } from './chromeOf'
import type { HostOptions, Theme } from './HostOptions'
import { emptyLog, type HostLog } from './HostLog'
import { openPage, type OpenPage } from './OpenPage'
import { PageStack } from './PageStack'
import { destinationOf } from './paths'
import { Privacy } from './Privacy'
import { Program } from './Program'
import { selectorQuery } from './selectorQuery'
import { Signals } from './Signals'
import { Timers } from './Timers'

/** WeChat's own question for a program that does not ask itself. */
const OWN_PRIVACY_QUESTION = {
  title: '用户隐私保护提示',
  content: '请您仔细阅读并充分理解小程序隐私保护指引。如您同意，请点击同意开始使用小程序。',
  confirmText: '同意',
  cancelText: '拒绝',
  confirmColor: '#07c160',
  showCancel: true,
  editable: false,
  placeholder: '',
}

/** WeChat on this machine: runs one built mini program for one person. */
export class Host {
  readonly pack: Pack
  readonly log: HostLog
  readonly timers = new Timers()
  readonly signals = new Signals()
  readonly program: Program
  readonly stack: PageStack
  readonly tabBar = { hidden: false, badges: new Map<number, string>() }
  readonly privacy: Privacy
  readonly wx: Dict
  clipboard = ''
  /** files the user picked, by their temporary path */
  readonly picked = new Map<string, Uint8Array>()
  /** sheets of the canvases on all pages, each made once */
  readonly sheets = new Map<HTMLCanvasElement, CanvasSheet>()
  homeButtonHidden = false
  cloudReady = false
  /** cloud calls on their way */
  calling = 0
  longPresses = 0
  alive = true
  launchOptions: Dict = {}
  theme: Theme
  online: boolean

  constructor(readonly options: HostOptions) {
    this.pack = options.pack
    this.log = emptyLog(options.pack.warnings)
    this.theme = options.theme
    this.online = options.network !== 'none'
    this.program = new Program(options.pack, options.realm)
    const where = { parent: options.views, builtins: builtinHost(this) }
    this.stack = new PageStack(this, (route, query, channel) =>
      openPage(this, where, { route, query, channel }),
    )
    this.privacy = new Privacy(
      options.privacy,
      async () => (await options.surface.modal(OWN_PRIVACY_QUESTION)) !== undefined,
      (value) => this.toLogic(value),
    )
    this.wx = createWx(this)
  }

  /** The theme as the program may see it: WeChat tells it only to programs that ask for `darkmode`. */
  get shownTheme(): Theme | undefined {
    return this.pack.app.darkmode === true ? this.theme : undefined
  }

  launch(url = `/${this.pack.app.pages[0] ?? ''}`): void {
    const { route, query } = destinationOf(url)
    this.launchOptions = { path: route, query, scene: 1001, referrerInfo: {}, ...this.options.launch }
    const { timers } = this
    const clocks = {
      setTimeout: (run: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) =>
        timers.setTimeout(() => this.guard('setTimeout', () => run(...args)), ms),
      clearTimeout: timers.clearTimeout,
      setInterval: (run: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) =>
        timers.setInterval(() => this.guard('setInterval', () => run(...args)), ms),
      clearInterval: timers.clearInterval,
    }
    const currentPages = () => this.stack.pages.map((page) => page.logic)
    this.program.start({ wx: this.wx, console: this.consoleForProgram(), ...clocks }, currentPages)
    this.callApp('onLaunch')
    this.callApp('onShow')
    if (this.program.pages.includes(route)) this.stack.reLaunch(url, 'launch')
    else this.callApp('onPageNotFound', { path: route, query, isEntryPage: true })
  }

  /** Another mini program, or the home screen, comes before this one. */
  background(): void {
    this.stack.hide(this.stack.top)
    this.callApp('onHide')
    this.signals.send('appHide', this.toLogic({}))
  }

  foreground(url?: string): void {
    if (url !== undefined) this.launchOptions = { ...this.launchOptions, ...destinationOf(url) }
    this.callApp('onShow')
    this.signals.send('appShow', this.toLogic(this.launchOptions))
    if (url !== undefined) return this.stack.reLaunch(url)
    const { top } = this.stack
    if (!top) return
    top.shown = true
    this.callPage(top, 'onShow')
  }

  setTheme(theme: Theme): void {
    if (this.theme === theme) return
    this.theme = theme
    this.drawChrome()
    if (this.shownTheme)
      this.guard('onThemeChange', () => this.signals.send('themeChange', this.toLogic({ theme })))
  }

  setOnline(online: boolean): void {
    if (this.online === online) return
    this.online = online
    const status = this.toLogic({ isConnected: online, networkType: online ? 'wifi' : 'none' })
    this.guard('onNetworkStatusChange', () => this.signals.send('networkStatusChange', status))
  }

  /** The process ends, as when WeChat reclaims memory: no page hears of it, nothing runs on. */
  kill(): void {
    this.alive = false
    this.timers.stop()
    this.stack.dropAll(true)
  }

  drawChrome(): void {
    const { top } = this.stack
    if (top) this.options.surface.chrome(chromeOf(this, top))
  }

  callPage(page: OpenPage, name: string, ...args: unknown[]): unknown {
    const method = page.logic[name]
    if (page.gone || !this.alive || typeof method !== 'function') return undefined
    return this.guard(`${page.route}.${name}`, () => Reflect.apply(method, page.logic, args) as unknown)
  }

  selectorQuery(page: OpenPage): Dict {
    return selectorQuery(this, page)
  }

  sheetOf(canvas: HTMLCanvasElement): CanvasSheet {
    const sheet = this.sheets.get(canvas) ?? this.options.sheetOf(canvas)
    this.sheets.set(canvas, sheet)
    return sheet
  }

  noteDelivered(type: string): void {
    if (type === 'longpress' || type === 'longtap') this.longPresses += 1
  }

  copy(value: unknown): unknown {
    return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown)
  }

  /** The same, made of the program's own arrays and objects. */
  toLogic(value: unknown): unknown {
    return value === undefined ? undefined : this.options.realm.parse(JSON.stringify(value))
  }

  readonly fail = (where: string, error: unknown): void => {
    const detail = typeof error === 'object' && error !== null ? error : { message: String(error) }
    const stack = Reflect.get(detail, 'stack') as string | undefined
    const message = String(Reflect.get(detail, 'message') ?? JSON.stringify(detail))
    this.log.errors.push({ where, message, stack })
    this.options.onError?.(where, error)
    this.signals.send('error', stack ?? message)
  }

  guard<T>(where: string, run: () => T): T | undefined {
    try {
      return run()
    } catch (error) {
      this.fail(where, error)
      return undefined
    }
  }

  private callApp(name: string, options: unknown = this.launchOptions): void {
    const method = this.program.app?.[name]
    if (typeof method === 'function')
      this.guard(`App.${name}`, () => Reflect.apply(method, this.program.app, [this.toLogic(options)]))
  }

  private consoleForProgram(): Dict {
    const write =
      (level: string) =>
      (...args: unknown[]) =>
        this.log.console.push({ level, args })
    const levels = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'table']
    const silent = { group() {}, groupCollapsed() {}, groupEnd() {}, time() {}, timeEnd() {} }
    return { ...Object.fromEntries(levels.map((level) => [level, write(level)])), ...silent }
  }
}
