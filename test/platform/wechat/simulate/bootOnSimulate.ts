import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { AppConfig, Dict } from '../pack/Pack'
import { destinationOf } from '../host/paths'

type Method = (...args: unknown[]) => unknown

/** What we use of miniprogram-simulate and its components. Its own types bring globals that hide Node's. */
interface SimulatedNode {
  dispatchEvent(event: string, options?: Dict): void
}

interface SimulatedComponent {
  instance: Dict
  attach(parent: Element): void
  detach(): void
  querySelector(selector: string): SimulatedNode | undefined
}

interface Simulate {
  load(path: string, tag: string, options: Dict): string
  render(id: string): SimulatedComponent
  sleep(ms: number): Promise<unknown>
}

export interface SimulatedPage {
  route: string
  component: SimulatedComponent
  dom: HTMLElement
}

export interface Simulated {
  readonly page: SimulatedPage
  open(url: string): SimulatedPage
  sleep(ms: number): Promise<unknown>
  cloud: { name: string; data: unknown }[]
}

/** The second opinion: exparser, WeChat's older framework, knows components only, so a page becomes one. */
function pageAsComponent({ data, behaviors: _, ...rest }: Dict): Dict {
  const isMethod = ([, value]: [string, unknown]) => typeof value === 'function'
  const entries = Object.entries(rest)
  const fields = Object.fromEntries(entries.filter((entry) => !isMethod(entry)))
  return {
    data,
    methods: Object.fromEntries(entries.filter(isMethod)),
    created(this: object) {
      Object.assign(this, fields)
    },
  }
}

const call = (target: Dict, name: string, ...args: unknown[]) => {
  const method = target[name]
  if (typeof method === 'function') Reflect.apply(method as Method, target, args)
}

const load = createRequire(__filename)

/** Boots a built mini program on miniprogram-simulate, with WeChat's official template compiler. One boot a test file. */
export function bootOnSimulate(
  dist: string,
  cloud: (name: string, data: unknown) => Promise<unknown>,
): Simulated {
  const simulate = load('miniprogram-simulate') as Simulate
  const config = JSON.parse(fs.readFileSync(path.join(dist, 'app.json'), 'utf8')) as AppConfig
  const stack: SimulatedPage[] = []
  const calls: Simulated['cloud'] = []
  const world = globalThis as typeof globalThis & Dict
  const wx = world['wx'] as Dict
  let app: Dict = {}
  const callFunction = async ({ name, data }: { name: string; data: unknown }) => {
    calls.push({ name, data })
    const result = await cloud(name, data)
    return { result: JSON.parse(JSON.stringify(result)) as unknown, errMsg: 'cloud.callFunction:ok' }
  }
  wx['cloud'] = { init: () => undefined, callFunction }
  world['App'] = (options: Dict) => {
    app = options
  }
  world['getApp'] = () => app
  world['getCurrentPages'] = () => stack.map((page) => page.component.instance)
  world['Page'] = (options: Dict) =>
    (world['Component'] as (definition: Dict) => void)(pageAsComponent(options))
  load(path.join(dist, 'app.js'))
  const ids = new Map<string, string>()
  const open = (url: string): SimulatedPage => {
    const { route, query } = destinationOf(url)
    const id =
      ids.get(route) ??
      simulate.load(path.join(dist, route), 'page', { compiler: 'official', rootPath: dist })
    ids.set(route, id)
    const component = simulate.render(id)
    const dom = document.createElement('div')
    document.body.append(dom)
    component.attach(dom)
    const instance = component.instance as Dict
    Object.assign(instance, { route, __route__: route, options: query })
    const page = { route, component, dom }
    stack.push(page)
    call(instance, 'onLoad', query)
    call(instance, 'onShow')
    call(instance, 'onReady')
    return page
  }
  const first = config.pages[0] ?? ''
  const launch = { path: first, query: {}, scene: 1001 }
  call(app, 'onLaunch', launch)
  call(app, 'onShow', launch)
  const entry = open(first)
  return {
    get page() {
      return stack.at(-1) ?? entry
    },
    open,
    sleep: (ms) => simulate.sleep(ms),
    cloud: calls,
  }
}
