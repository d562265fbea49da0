import type { Dict, Pack } from '../pack/Pack'
import type { BuiltinHost } from '../builtins/Builtin'
import { createBuiltins } from '../builtins/builtins'
import type { HostLog } from '../host/HostLog'
import type { Timers } from '../host/Timers'
import { glassEaselFor, templatesOf } from './glassEasel'
import type { CodeSpace, EaselNode, EaselRoot, GlassEasel, LibrarySources } from './glassEasel'
import { watchLongPress } from './longPress'

const FORWARDED = /^(touch|tap|canceltap|animation|transition)/
/** Taro hands every built-in more attributes than it knows, as it does in WeChat. */
const KNOWN_NOISE = /is not a valid property|get null value/

export interface ViewOptions {
  pack: Pack
  libraries: LibrarySources
  log: HostLog
  timers: Timers
  builtins: BuiltinHost
  fail: (where: string, error: unknown) => void
  delivered: () => number
  /** undefined in jsdom, which lays nothing out */
  css: string | undefined
}

/** What one page is drawn in: a frame of its own, with its own glass-easel. */
export interface PageView {
  frame: HTMLIFrameElement
  window: Window & typeof globalThis
  document: Document
  easel: GlassEasel
  code: CodeSpace
  templates: Dict
  style: (path: string) => void
  root: (route: string) => EaselRoot
  destroy: () => void
}

const SHELL =
  '<!DOCTYPE html><html><head><meta name="viewport" content="width=device-width,initial-scale=1"></head><body></body></html>'

function openFrame(parent: HTMLElement): { frame: HTMLIFrameElement; window: Window & typeof globalThis } {
  const frame = parent.ownerDocument.createElement('iframe')
  frame.className = 'view'
  parent.append(frame)
  const window = frame.contentWindow as (Window & typeof globalThis) | null
  if (!window) throw new Error('a frame without window')
  window.document.open()
  window.document.write(SHELL)
  window.document.close()
  return { frame, window }
}

/** `<view>` is drawn as `<wx-view>`, and `<n-div>` inside our built-ins as a native div. */
const drawingDocument = (page: Document): Dict => ({
  createTextNode: (text: string) => page.createTextNode(text),
  createDocumentFragment: () => page.createDocumentFragment(),
  createElement: (tag: string) =>
    page.createElement(tag === 'page-root' ? tag : tag.startsWith('n-') ? tag.slice(2) : `wx-${tag}`),
})

function openCodeSpace(env: { createCodeSpace(prefix: string, isMain: boolean): CodeSpace }): CodeSpace {
  const code = env.createCodeSpace('', true)
  code.getComponentSpace().updateComponentOptions({ writeIdToDOM: true })
  const prepare = code.prepareComponentOptions.bind(code)
  code.prepareComponentOptions = (is, options) => {
    const prepared = prepare(is, options)
    Object.assign(prepared[0], { idPrefixGenerator: null, writeIdToDOM: true })
    return prepared
  }
  return code
}

export function createPageView(parent: HTMLElement, options: ViewOptions): PageView {
  const { pack, log, timers } = options
  const { frame, window } = openFrame(parent)
  const { document } = window
  if (!Reflect.has(window, 'requestAnimationFrame'))
    window.requestAnimationFrame = (run) => timers.setTimeout(() => run(0), 0)
  const { easel, adapter } = glassEaselFor(window, options.libraries)
  easel.addGlobalErrorListener((error, method) => {
    options.fail(`view ${String(method)}`, error)
    return false
  })
  easel.addGlobalWarningListener((message) => {
    if (!KNOWN_NOISE.test(message)) log.warnings.push(message)
    return false
  })
  const env = new adapter.MiniProgramEnv()
  const code = openCodeSpace(env)
  const context = { easel, view: window, host: options.builtins, controls: new WeakMap() }
  for (const [name, builtin] of createBuiltins(context, pack.builtins))
    code.getComponentSpace().setGlobalUsingComponent(name, builtin)
  const press = watchLongPress({ easel, body: document.body, delivered: options.delivered, ...timers })
  const backend = new easel.CurrentWindowBackendContext()
  backend.document = drawingDocument(document)
  backend.onEvent((target, type, detail, how) => {
    if (!FORWARDED.test(type) || (type === 'tap' && press.take())) return 0
    return easel.Event.dispatchEvent(target as EaselNode, new easel.Event(type, detail, how))
  })
  const screen = env.associateBackend(backend)
  const styled = new Set<string>()
  const addStyle = (css: string) => {
    const style = document.createElement('style')
    style.textContent = css
    document.head.append(style)
  }
  if (options.css !== undefined) addStyle(options.css)
  return {
    frame,
    window,
    document,
    easel,
    code,
    templates: templatesOf(pack.templates),
    style(path) {
      const css = pack.styles[`${path}.wxss`]
      if (options.css === undefined || css === undefined || styled.has(path)) return
      styled.add(path)
      addStyle(css)
    },
    root: (route) => screen.createRoot('page-root', code, route),
    destroy: () => frame.remove(),
  }
}
