import type { Draw } from '@/domain/draw/Draw'
import { isClosedForGood } from '@/domain/draw/finalList'
import { eachOnItsOwn } from '../../_kit/eachOnItsOwn'
import { is } from '../../_kit/operators'
import { store } from '../../_kit/store'
import { drawLots } from './drawLots'
import { record } from './record'
import { sealDraw } from './seal'
import { spareTime, WORK_MS } from './spareTime'

/** One step from where the draw stands. False: nothing to do now, or no time left. */
async function step(draw: Draw, now: number, hasTime: () => boolean): Promise<boolean> {
  switch (draw.state) {
    case 'open':
      if (!isClosedForGood(draw, now)) return false
      await sealDraw(draw, now)
      return false
    case 'confirmed':
      await drawLots(draw, now)
      return true
    case 'drawn':
      await record(draw, now, hasTime)
      return false
    case 'sealed':
    case 'numbered':
    case 'done':
      return false
    default:
      return draw.state satisfies never
  }
}

/** Goes as far as the facts and the time allow. Two that go on at once do the same work, and every write of it only once. */
export async function advance(first: Draw, now: number, hasTime = spareTime(WORK_MS)): Promise<void> {
  let draw: Draw | null = first
  while (draw !== null && hasTime() && (await step(draw, now, hasTime)))
    draw = await store.get('draws', first._id)
}

/** Every minute: whatever has its seed is drawn and recorded. */
export async function runDraws(now: number): Promise<void> {
  const hasTime = spareTime(WORK_MS)
  const due = await store.find('draws', { state: is.in(['confirmed', 'drawn']) }, { limit: 50 })
  await eachOnItsOwn(due, (draw) => advance(draw, now, hasTime), hasTime)
}
