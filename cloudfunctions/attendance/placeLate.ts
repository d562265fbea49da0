import { answerBy } from '@/domain/attendance/decideLate'
import type { LatePickup } from '@/domain/attendance/LatePickup'
import { lateSeatsId } from '@/domain/ids'
import { lateApproved, lateAsked } from '@/domain/notice/lateNotices'
import type { Notice } from '@/domain/notice/Notice'
import type { Plan } from '@/domain/plan/Plan'
import { dayOf } from '@/domain/time'
import { is, to } from '../_kit/operators'
import { bornWithNotices, withNotices } from '../_kit/outbox'
import { claimExtraSeat, claimSeat } from '../_kit/seats'
import { store } from '../_kit/store'
import { lateRoomOn } from './lateRoom'
import { ensureSeats } from './lateSeats'

/** Writes the application, once: new, or in place of one that does not stand. False: a standing one was there first. */
export async function recordLate(
  pickup: LatePickup,
  notices: Notice[],
  over: LatePickup['status'][] = ['cancelled', 'refused'],
): Promise<boolean> {
  if (await store.add('late_pickups', [{ ...pickup, ...bornWithNotices(notices) }])) return true
  const { _id, ...fields } = pickup
  const changed = await store.update(
    'late_pickups',
    { _id, status: is.in(over), ops: is.not(pickup.op) },
    { ...fields, ops: to.append(pickup.op), ...withNotices(notices) },
  )
  return changed > 0
}

const claimOf = ({ schoolId, day, pupilId, by, op }: LatePickup, now: number) => ({
  seatsId: lateSeatsId(schoolId, day),
  pupilId,
  by,
  at: now,
  op,
})

/** A seat, or one beyond the plan for whoever may take that on; null when there is none to be had. */
export async function seatFor(
  plan: Plan,
  pickup: LatePickup,
  mayExceed: boolean,
  now: number,
): Promise<{ extra: boolean } | null> {
  await ensureSeats(plan, pickup.day, now)
  const claim = claimOf(pickup, now)
  if ((await claimSeat(claim)).kind === 'claimed') return { extra: false }
  if (!mayExceed) return null
  if ((await claimExtraSeat(claim)) !== null) return { extra: true }
  return (await claimSeat(claim)).kind === 'claimed' ? { extra: false } : null
}

/** Approved by the rule while a seat is left, otherwise waiting for a person. Null: a standing one was there first. */
export async function placeLate(plan: Plan, asked: LatePickup, now: number): Promise<LatePickup | null> {
  const seat = await seatFor(plan, asked, false, now)
  const pickup: LatePickup =
    seat === null
      ? {
          ...asked,
          status: 'pending',
          decidedBy: null,
          answerBy: answerBy({ now, day: asked.day, cutOffMinute: plan.late.cutOffMinute }),
        }
      : asked
  const room = asked.day === dayOf(now) ? await lateRoomOn(plan, asked.day) : plan.late
  const notices = seat === null ? lateAsked(pickup, room, now) : [lateApproved(pickup, room, now)]
  return (await recordLate(pickup, notices)) ? pickup : null
}
