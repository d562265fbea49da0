import type { Dict } from '../pack/Pack'

/** The part of glass-easel and its mini program adapter that the host uses. Both are evaluated once per page. */
export interface EaselEvent {
  type: string
  detail: unknown
  timeStamp: number
  target: unknown
  currentTarget: unknown
  mark?: Dict
  getEventName(): string
  getOriginalEvent?(): unknown
}

export interface EaselNode {
  id: string
  dataset: Dict | null
  data: Dict
  getBackendElement(): HTMLElement
  collectMarks?(): Dict
}

export interface BuiltinNode extends EaselNode {
  setData(data: Dict): void
  addListener(event: string, run: (event: EaselEvent) => void): void
  getShadowRoot(): { querySelector(selector: string): EaselNode | null }
}

export interface EventOptions {
  bubbles: boolean
  composed: boolean
  capturePhase?: boolean
  originalEvent?: unknown
}

interface ComponentSpace {
  defineComponent(definition: Dict): unknown
  updateComponentOptions(options: Dict): void
  setGlobalUsingComponent(name: string, component: unknown): void
}

interface Backend {
  document: Dict
  onEvent(listener: (target: unknown, type: string, detail: unknown, options: EventOptions) => number): void
}

export interface GlassEasel {
  ComponentSpace: new () => ComponentSpace
  CurrentWindowBackendContext: new () => Backend
  Event: {
    new (type: string, detail: unknown, options: EventOptions): EaselEvent
    dispatchEvent(target: unknown, event: EaselEvent): number
    triggerEvent(target: unknown, type: string, detail: unknown, options: EventOptions): void
  }
  addGlobalErrorListener(listener: (error: unknown, method: unknown) => boolean): void
  addGlobalWarningListener(listener: (message: string) => boolean): void
}

interface Definer {
  pageDefinition(definition: Dict): { register(): void }
  definition(definition: Dict): { register(): void }
}

export interface CodeSpace {
  getComponentSpace(): ComponentSpace
  prepareComponentOptions(is: string, options: unknown): [Dict, ...unknown[]]
  addComponentStaticConfig(path: string, config: Dict): void
  addCompiledTemplate(path: string, template: Dict): void
  component(path: string): Definer
}

export interface LogicPage extends Dict {
  _$: { querySelector(selector: string): EaselNode | null; querySelectorAll(selector: string): EaselNode[] }
  setData(data: Dict, done?: () => void): void
}

export interface EaselRoot {
  get(): LogicPage
  attach(parent: Element, placeholder: Element): void
  release(): void
}

interface Adapter {
  MiniProgramEnv: new () => {
    createCodeSpace(prefix: string, isMain: boolean): CodeSpace
    associateBackend(backend: Backend): { createRoot(tag: string, code: CodeSpace, path: string): EaselRoot }
  }
}

export interface LibrarySources {
  glassEasel: string
  adapter: string
}

type ViewWindow = Window & typeof globalThis

/** Evaluates a CommonJS bundle against the page's own window. */
function evaluated(source: string, view: ViewWindow, required: Dict): unknown {
  const seen: Dict = {
    window: view,
    document: view.document,
    Event: view.Event,
    IntersectionObserver: view.IntersectionObserver,
    ResizeObserver: view.ResizeObserver,
    requestAnimationFrame: view.requestAnimationFrame,
    process: { env: { NODE_ENV: 'production' } },
    require: (id: string) => required[id],
  }
  const module: { exports: unknown } = { exports: {} }
  const names = ['module', 'exports', ...Object.keys(seen), source]
  const run = Reflect.construct(Function, names) as (...args: unknown[]) => void
  run(module, module.exports, ...Object.values(seen))
  return module.exports
}

export function glassEaselFor(
  view: ViewWindow,
  sources: LibrarySources,
): { easel: GlassEasel; adapter: Adapter } {
  const easel = evaluated(sources.glassEasel, view, {}) as GlassEasel
  const adapter = evaluated(sources.adapter, view, { 'glass-easel': easel }) as Adapter
  return { easel, adapter }
}

/** The value of an expression: compiled templates come as source. */
export function templatesOf(source: string): Dict {
  const read = Reflect.construct(Function, [`return ${source}`]) as () => Dict
  return read()
}

/** glass-easel leaves its element on the DOM node it drew. */
export function easelNodeOf(element: Node): BuiltinNode | undefined {
  return (Reflect.get(element, '__wxElement') ?? undefined) as BuiltinNode | undefined
}

/** The nearest node, upwards, that glass-easel drew. */
export function drawnAround(element: Node | null): BuiltinNode | undefined {
  for (let node = element; node; node = node.parentNode) {
    const drawn = easelNodeOf(node)
    if (drawn) return drawn
  }
  return undefined
}
