import { drawnAround, type EventOptions, type GlassEasel } from './glassEasel'

const HOLD_MS = 350
const MOVE_PX = 10

interface Press {
  /** true when the program listened, and the tap that follows must then be swallowed */
  take(): boolean
}

interface LongPressOptions {
  easel: GlassEasel
  body: HTMLElement
  setTimeout: (run: () => void, ms: number) => number
  clearTimeout: (id: number) => void
  /** how many longpress events the logic layer has been handed so far */
  delivered: () => number
}

const pointOf = (event: Event) => {
  const touch = 'touches' in event ? (event as TouchEvent).touches[0] : (event as MouseEvent)
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 }
}

/** glass-easel's DOM backend knows no long press: a finger held still for 350 ms. */
export function watchLongPress(options: LongPressOptions): Press {
  const { easel, body, delivered } = options
  let timer = 0
  let from = { x: 0, y: 0 }
  let swallow = false
  let fingers = false
  const press = (event: Event) => {
    const target = drawnAround(event.target as Node | null)
    if (!target) return
    const before = delivered()
    const how: EventOptions = { bubbles: true, composed: true, capturePhase: true, originalEvent: event }
    for (const type of ['longpress', 'longtap']) easel.Event.triggerEvent(target, type, from, how)
    swallow = delivered() > before
  }
  const start = (event: Event) => {
    if (event.type === 'touchstart') fingers = true
    else if (fingers) return // the mouse that browsers imitate after a touch
    options.clearTimeout(timer)
    swallow = false
    from = pointOf(event)
    timer = options.setTimeout(() => press(event), HOLD_MS)
  }
  const move = (event: Event) => {
    const to = pointOf(event)
    if (Math.hypot(to.x - from.x, to.y - from.y) > MOVE_PX) options.clearTimeout(timer)
  }
  const stop = () => options.clearTimeout(timer)
  const on = (names: string[], run: (event: Event) => void) => {
    for (const name of names) body.addEventListener(name, run, { capture: true, passive: true })
  }
  on(['touchstart', 'mousedown'], start)
  on(['touchmove', 'mousemove'], move)
  on(['touchend', 'touchcancel', 'mouseup'], stop)
  return {
    take() {
      const taken = swallow
      swallow = false
      return taken
    },
  }
}
