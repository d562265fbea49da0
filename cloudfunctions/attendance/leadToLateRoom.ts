import type { LatePickup } from '@/domain/attendance/LatePickup'
import { lateLeg } from '@/domain/enrolment/itinerary'
import { custodyId } from '@/domain/ids'
import type { LateCare } from '@/domain/plan/Plan'
import { is, to } from '../_kit/operators'
import { store } from '../_kit/store'
import { taughtToday } from './taughtToday'

/**
 * Puts the late room at the end of the child's day, or moves its end to what was asked for last. Does nothing when it is
 * so already, or when the day is not open yet.
 */
export async function leadToLateRoom(pickup: LatePickup, late: LateCare, now: number): Promise<void> {
  const { day, pupilId, schoolId, untilMinute, op, by, byName, caller } = pickup
  const _id = custodyId(day, pupilId)
  const legs = await taughtToday([lateLeg(day, schoolId, late, untilMinute)])
  const said = { op, at: now, by, byName, untilMinute, ...(caller === null ? {} : { caller }) }
  const ends = { endsAtMinute: untilMinute, rung: 0 }
  const added = await store.update(
    'custody',
    { _id, status: is.not('released'), 'entries.op': is.not(op), 'itinerary.block': is.not('late') },
    { ...ends, itinerary: to.append(...legs), entries: to.append({ ...said, kind: 'late-added' }) },
  )
  if (added > 0) return
  await store.transaction(async (t) => {
    const custody = await t.get('custody', _id)
    if (custody === null || custody.status === 'released') return
    const there = custody.itinerary.find((one) => one.block === 'late')
    if (there === undefined || there.endsAtMinute === untilMinute) return
    if (custody.entries.some((entry) => entry.op === op)) return
    await t.update('custody', _id, {
      ...ends,
      itinerary: custody.itinerary.map((one) =>
        one === there ? { ...one, endsAtMinute: untilMinute } : one,
      ),
      entries: to.append({ ...said, kind: 'late-changed' }),
    })
  })
}
