import type { LatePickup } from '@/domain/attendance/LatePickup'
import { lateLeg } from '@/domain/enrolment/itinerary'
import { custodyId } from '@/domain/ids'
import type { LateCare } from '@/domain/plan/Plan'
import { dayOf } from '@/domain/time'
import { is, to } from '../_kit/operators'
import { planOf } from '../_kit/plans'
import { store } from '../_kit/store'

/** Puts the late room at the end of the child's day; does nothing when it is there, or when the day is not open yet. */
export async function leadToLateRoom(pickup: LatePickup, late: LateCare, byName: string): Promise<void> {
  const { day, pupilId, schoolId, untilMinute, op, at, by } = pickup
  await store.update(
    'custody',
    { _id: custodyId(day, pupilId), status: is.not('released'), 'entries.op': is.not(op) },
    {
      itinerary: to.append(lateLeg(day, schoolId, late, untilMinute)),
      endsAtMinute: untilMinute,
      rung: 0,
      entries: to.append({ op, at, by, byName, kind: 'late-added', untilMinute }),
    },
  )
}

/** An application whose function died before the child's day was changed is finished here. */
export async function healLate(now: number): Promise<void> {
  const day = dayOf(now)
  const pickups = await store.findAll('late_pickups', { day, status: 'approved' })
  const there = await store.findAll('custody', { day, 'itinerary.block': 'late' }, ['pupilId'])
  const led = new Set(there.map((custody) => custody.pupilId))
  for (const pickup of pickups.filter((p) => !led.has(p.pupilId))) {
    const plan = await planOf(pickup.schoolId, day)
    if (plan.ok) await leadToLateRoom(pickup, plan.value.late, '系统')
  }
}
