import { button, element } from '../../wechat/shell/element'
import { clockWords, dayWords, fieldValue, fromField, todayAt } from './cityTime'
import { moveClock, type ClockOrder, type ControlState } from './cloudState'

const MOMENTS = ['15:30', '16:20', '16:30', '17:30', '18:00']
const MINUTE_MS = 60_000
const WALK_MS = 3 * 60 * MINUTE_MS

export interface ClockPanel {
  node: HTMLElement
  show(state: ControlState): void
  /** the city's time now, between two reports of the cloud */
  read(): { now: number; frozen: boolean }
}

/** Within three hours ahead every due timer fires at its own time; further, or backward, is a jump. */
const orderFor = (now: number, target: number): ClockOrder =>
  target >= now && target - now <= WALK_MS ? { advanceTo: target } : { set: target }

/** The city's clock: read it, set it, move it, stop it. */
export function clockPanel(
  onState: (state: ControlState) => void,
  onTrouble: (words: string) => void,
): ClockPanel {
  const time = element('span.time')
  const day = element('span.day')
  const field = element('input', { type: 'datetime-local', 'aria-label': '日期和时间' }) as HTMLInputElement
  let seen = { now: Date.now(), at: Date.now(), frozen: false }
  const now = () => (seen.frozen ? seen.now : seen.now + Date.now() - seen.at)
  const node = element('div.clock', { 'aria-label': '城市的时间' })
  const give = async (order: ClockOrder) => {
    node.setAttribute('aria-busy', 'true')
    try {
      onState(await moveClock(order))
    } catch (error) {
      onTrouble(`时间没有动：${error instanceof Error ? error.message : String(error)}`)
    } finally {
      node.removeAttribute('aria-busy')
    }
  }
  const go = (target: number) => void give(orderFor(now(), target))
  const freeze = button('quiet.freeze', '', () => void give({ freeze: !seen.frozen }))
  const draw = () => {
    time.textContent = clockWords(now())
    day.textContent = dayWords(now())
    freeze.textContent = seen.frozen ? '走动' : '冻结'
    node.dataset['frozen'] = String(seen.frozen)
  }
  const show = (state: ControlState) => {
    seen = { now: state.now, at: Date.now(), frozen: state.frozen }
    if (document.activeElement !== field) field.value = fieldValue(state.now)
    draw()
  }
  const moments = MOMENTS.map((moment) => button('quiet', moment, () => go(todayAt(now(), moment))))
  const steps = [5, 30].map((minutes) =>
    button('quiet', `+${minutes} 分`, () => go(now() + minutes * MINUTE_MS)),
  )
  const jump = button('quiet', '到这时', () => {
    if (field.value !== '') go(fromField(field.value))
  })
  const today = element('span.label', {}, '今天')
  node.append(
    element('div.face', {}, time, day),
    element('div.moves', {}, today, ...moments, ...steps, freeze, field, jump),
  )
  setInterval(draw, 500)
  return { node, show, read: () => ({ now: now(), frozen: seen.frozen }) }
}
