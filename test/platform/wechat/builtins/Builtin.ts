import type { Dict } from '../pack/Pack'
import type { PickerRequest } from '../host/Surface'
import { easelNodeOf, type BuiltinNode, type GlassEasel } from '../view/glassEasel'

export interface Property {
  type: unknown
  value: unknown
}

export interface BuiltinDefinition {
  properties?: Record<string, Property>
  data?: Dict
  /** called with the component, on each change of one of the named properties */
  observers?: Record<string, (node: BuiltinNode) => void>
  attached?: (node: BuiltinNode) => void
}

/** What a form control can be asked by the form, label or group around it. */
export interface Control {
  value?: () => unknown
  reset?: () => void
  toggle?: () => void
}

/** What a built-in component may ask of WeChat. */
export interface BuiltinHost {
  asset(source: string): string
  openType(type: string, node: BuiltinNode, emit: (event: string, detail: Dict) => void): void
  pick(request: PickerRequest): Promise<unknown>
  navigate(openType: string, url: string, delta: number): void
}

export interface BuiltinContext {
  easel: GlassEasel
  view: Window & typeof globalThis
  host: BuiltinHost
  controls: WeakMap<object, Control>
}

export type BuiltinFamily = (context: BuiltinContext) => Record<string, BuiltinDefinition>

export const text = (value = ''): Property => ({ type: String, value })
export const flag = (value = false): Property => ({ type: Boolean, value })
export const amount = (value = 0): Property => ({ type: Number, value })
export const anything = (value: unknown = null): Property => ({ type: null, value })

export const textOf = (node: BuiltinNode, key: string): string => {
  const value = node.data[key]
  return typeof value === 'string' ? value : value === undefined || value === null ? '' : String(value)
}
export const isOn = (node: BuiltinNode, key: string): boolean => Boolean(node.data[key])
export const numberOf = (node: BuiltinNode, key: string): number => Number(node.data[key])

/** The native node inside a built-in's own template. */
export function innerOf(node: BuiltinNode, selector: string): HTMLElement {
  const inner = node.getShadowRoot().querySelector(selector)?.getBackendElement()
  if (!inner) throw new Error(`built-in template without ${selector}`)
  return inner
}

export function setAttribute(node: BuiltinNode, name: string, value: unknown): void {
  const element = node.getBackendElement() as HTMLElement | null
  if (value === undefined || value === null || value === false || value === '') element?.removeAttribute(name)
  else element?.setAttribute(name, value === true ? '' : String(value))
}

export function fire(context: BuiltinContext, node: BuiltinNode, event: string, detail: Dict): void {
  context.easel.Event.triggerEvent(node, event, detail, {
    bubbles: false,
    composed: false,
    capturePhase: true,
  })
}

export function closestBuiltin(node: BuiltinNode, name: string): BuiltinNode | undefined {
  const found = node.getBackendElement().parentElement?.closest(`wx-${name}`)
  return found ? easelNodeOf(found) : undefined
}

export const builtinsWithin = (node: BuiltinNode, names: string[]): BuiltinNode[] =>
  Array.from(node.getBackendElement().querySelectorAll(names.map((name) => `wx-${name}`).join(','))).flatMap(
    (element) => easelNodeOf(element) ?? [],
  )
