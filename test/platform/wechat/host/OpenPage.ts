import type { Dict } from '../pack/Pack'
import type { BuiltinHost } from '../builtins/Builtin'
import { eventForLogic, isEaselEvent } from '../view/eventForLogic'
import { createPageView, type PageView } from '../view/PageView'
import type { EaselRoot, LogicPage } from '../view/glassEasel'
import type { EventChannel } from './EventChannel'
import type { Host } from './Host'
import type { Definition } from './Program'

const REACH_BOTTOM_PX = 50

/** One page of the stack: its logic instance and the view it is drawn in. */
export interface OpenPage {
  id: number
  route: string
  query: Record<string, string>
  logic: LogicPage
  view: PageView
  root: EaselRoot
  /** what the page said over its config: title and colours of the navigation bar */
  title?: string
  barBackground?: string
  barInk?: 'black' | 'white'
  pageBackground?: string
  shown: boolean
  gone: boolean
}

/** Constructors that arrive from the program's realm are not the ones glass-easel compares with. */
const TYPES: Record<string, unknown> = { String, Number, Boolean, Object, Array }

const ownType = (type: unknown) => (typeof type === 'function' ? (TYPES[type.name] ?? null) : null)

const ownProperties = (properties: Dict): Dict =>
  Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [
      name,
      typeof property === 'object' && property !== null
        ? { ...property, type: ownType(Reflect.get(property, 'type')) }
        : ownType(property),
    ]),
  )

/** Handlers get plain events of their own realm, and what they throw is reported instead of stopping the view. */
function handlersFor(host: Host, options: Dict): Dict {
  const wrap = (name: string, method: (...args: unknown[]) => unknown) =>
    function (this: unknown, ...args: unknown[]) {
      const [event] = args
      if (!isEaselEvent(event)) return Reflect.apply(method, this, args) as unknown
      host.noteDelivered(event.type)
      const plain = host.toLogic(eventForLogic(event))
      return host.guard(name, () => Reflect.apply(method, this, [plain]) as unknown)
    }
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      name,
      typeof value === 'function' ? wrap(name, value as (...args: unknown[]) => unknown) : value,
    ]),
  )
}

function registerIn(
  host: Host,
  view: PageView,
  path: string,
  definition: Definition,
  seen = new Set<string>(),
): void {
  if (seen.has(path)) return
  seen.add(path)
  const used = host.program.usedBy(path)
  for (const component of used.values()) {
    const inner = host.program.definitions.get(component)
    if (inner) registerIn(host, view, component, inner, seen)
  }
  const usingComponents = Object.fromEntries([...used].map(([name, target]) => [name, `/${target}`]))
  view.code.addComponentStaticConfig(path, { ...host.program.configOf(path), usingComponents })
  const template = view.templates[path]
  if (template === undefined) throw new Error(`no template ${path}.wxml`)
  view.code.addCompiledTemplate(path, { groupList: view.templates, content: template, updateMode: '' })
  const { kind, options } = definition
  const data = host.copy(options['data'] ?? {})
  if (kind === 'page') {
    view.code
      .component(path)
      .pageDefinition({ ...handlersFor(host, options), data })
      .register()
  } else {
    const properties = ownProperties((options['properties'] ?? {}) as Dict)
    const methods = handlersFor(host, (options['methods'] ?? {}) as Dict)
    view.code
      .component(path)
      .definition({ ...options, properties, methods, data })
      .register()
  }
  view.style(path)
}

/** setData crosses as JSON, and what it weighs is written down. */
function countSetData(host: Host, page: OpenPage): void {
  const { logic, route } = page
  const apply = logic.setData.bind(logic)
  logic.setData = (data, done) => {
    const json = JSON.stringify(data)
    host.log.setData.push({ route, keys: Object.keys(data), bytes: json.length })
    if (!page.gone) apply(JSON.parse(json) as Dict)
    if (done) host.timers.setTimeout(() => host.guard('setData callback', () => done.call(logic)), 0)
  }
}

function watchScroll(host: Host, page: OpenPage): void {
  const { window, document } = page.view
  const near = host.program.configOf(page.route).onReachBottomDistance ?? REACH_BOTTOM_PX
  let atBottom = false
  const onScroll = () => {
    const { scrollTop, clientHeight, scrollHeight } = document.documentElement
    host.callPage(page, 'onPageScroll', { scrollTop })
    const reached = scrollTop + clientHeight >= scrollHeight - near
    if (reached && !atBottom) host.callPage(page, 'onReachBottom')
    atBottom = reached
  }
  window.addEventListener('scroll', onScroll, { passive: true })
}

let lastId = 0

export function openPage(
  host: Host,
  where: { parent: HTMLElement; builtins: BuiltinHost },
  to: { route: string; query: Record<string, string>; channel: EventChannel },
): OpenPage {
  const definition = host.program.ensure(to.route)
  const view = createPageView(where.parent, {
    pack: host.pack,
    libraries: host.options.libraries,
    log: host.log,
    timers: host.timers,
    builtins: where.builtins,
    fail: host.fail,
    delivered: () => host.longPresses,
    css: host.options.viewCss,
  })
  view.style('app')
  registerIn(host, view, to.route, definition)
  const root = view.root(to.route)
  const logic = root.get()
  const id = ++lastId
  const page: OpenPage = { id, ...to, logic, view, root, shown: false, gone: false }
  Object.assign(logic, {
    route: to.route,
    __route__: to.route,
    options: host.toLogic(to.query),
    __wxWebviewId__: id,
    getPageId: () => `pageId:${id}`,
    getOpenerEventChannel: () => to.channel,
    getTabBar: () => null,
    createSelectorQuery: () => host.selectorQuery(page),
  })
  countSetData(host, page)
  const placeholder = view.document.createElement('div')
  view.document.body.append(placeholder)
  root.attach(view.document.body, placeholder)
  watchScroll(host, page)
  return page
}
