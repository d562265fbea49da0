import type { Dict } from '../pack/Pack'
import type { EaselEvent, EaselNode } from './glassEasel'

const isTouch = (type: string) => /^(touch|longpress|longtap|tap|canceltap|mouse)/.test(type)
const isMotion = (type: string) => /^(animation|transition)/.test(type)

/** An adapter component keeps its glass-easel node in `_$`. */
function nodeOf(target: unknown): EaselNode | undefined {
  if (typeof target !== 'object' || target === null) return undefined
  return (Reflect.get(target, '_$') ?? target) as EaselNode
}

function plainTarget(target: unknown): Dict {
  const node = nodeOf(target)
  const element = node?.getBackendElement?.() as HTMLElement | undefined
  return {
    id: node?.id ?? '',
    dataset: { ...node?.dataset },
    offsetLeft: element?.offsetLeft ?? 0,
    offsetTop: element?.offsetTop ?? 0,
  }
}

const number = (from: object, key: string): number => Number(Reflect.get(from, key) ?? 0)

const plainTouch = (touch: object) => ({
  identifier: number(touch, 'identifier'),
  pageX: number(touch, 'pageX') || number(touch, 'clientX'),
  pageY: number(touch, 'pageY') || number(touch, 'clientY'),
  clientX: number(touch, 'clientX'),
  clientY: number(touch, 'clientY'),
})

function touchFields(type: string, original: object | undefined, detail: unknown): Dict {
  const list = (key: string) =>
    Array.from((original && (Reflect.get(original, key) as ArrayLike<object>)) ?? [])
  const isMouse = original !== undefined && Reflect.get(original, 'clientX') !== undefined
  const changed = isMouse ? [original] : list('changedTouches')
  const over = /end|cancel|^tap/.test(type)
  const touches = list('touches').length > 0 ? list('touches') : over ? [] : changed
  const at = { ...(changed[0] && plainTouch(changed[0])), ...(typeof detail === 'object' ? detail : {}) }
  const hasPoint = /tap|longpress/.test(type)
  return {
    touches: touches.map(plainTouch),
    changedTouches: changed.map(plainTouch),
    detail: hasPoint
      ? { x: number(at, 'x') || number(at, 'clientX'), y: number(at, 'y') || number(at, 'clientY') }
      : {},
  }
}

/** The event as plain data, which is all that crosses from WeChat's view to its logic layer. */
export function eventForLogic(event: EaselEvent): Dict {
  const given = event.getOriginalEvent?.()
  const original = typeof given === 'object' && given !== null ? given : undefined
  const base = {
    type: event.type,
    timeStamp: event.timeStamp,
    target: plainTarget(event.target),
    currentTarget: plainTarget(event.currentTarget),
    mark: event.mark ?? {},
    _userTap: true,
  }
  if (isTouch(event.type)) return { ...base, ...touchFields(event.type, original, event.detail) }
  if (!isMotion(event.type)) return { ...base, detail: event.detail ?? {} }
  const motion = original ?? {}
  const name = Reflect.get(motion, 'animationName') as unknown
  return { ...base, detail: { animationName: name, elapsedTime: number(motion, 'elapsedTime') } }
}

export const isEaselEvent = (value: unknown): value is EaselEvent =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, 'getEventName') === 'function'
