import { lateInputs, type LateDesk } from '@/contract/late'
import { decideLate as decide } from '@/domain/attendance/decideLate'
import { collectorFor, type LatePickup } from '@/domain/attendance/LatePickup'
import { custodyId, latePickupId, lateSeatsId } from '@/domain/ids'
import { lateApproved, lateRefused } from '@/domain/notice/lateNotices'
import type { Notice } from '@/domain/notice/Notice'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { is, to } from '../_kit/operators'
import { withNotices } from '../_kit/outbox'
import { releaseSeat } from '../_kit/seats'
import { store } from '../_kit/store'
import { deskNow, deskOf } from './lateDesk'
import { leadToLateRoom } from './leadToLateRoom'
import { seatFor } from './placeLate'

/** The first decision stands. False: somebody has decided, changed or taken back the application meanwhile. */
async function settle(before: LatePickup, after: LatePickup, op: string, notice: Notice): Promise<boolean> {
  const { status, decidedBy, reason, alternative, extra } = after
  const changed = await store.update(
    'late_pickups',
    { _id: before._id, status: 'pending', op: before.op, ops: is.not(op) },
    { status, decidedBy, reason, alternative, extra, ops: to.append(op), ...withNotices([notice]) },
  )
  return changed > 0
}

/** 同意或者回绝 what waits for a person. Two at once: the first decision stands, the second one is told. */
export const decideLate = action({
  deed: 'attendance/decideLate',
  input: lateInputs.decideLate,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, pupilId, day, op, ...asked }, { caller, now }): Promise<Result<LateDesk>> {
    const desk = await deskOf(caller, schoolId)
    if (!desk.ok) return desk
    const { plan, decider, room } = desk.value
    const read = async () => {
      const pickup = await store.get('late_pickups', latePickupId(day, pupilId))
      return pickup?.schoolId === schoolId && pickup.day >= caller.today ? pickup : null
    }
    const pickup = await read()
    const pupil = pickup === null ? null : await store.get('pupils', pupilId)
    const told = async () => yes(await deskNow(desk.value, caller, now))
    if (pickup?.ops.includes(op) === true) {
      if (pickup.status === 'approved') await leadToLateRoom(pickup, plan.late, now)
      return told()
    }
    const collectorKnown =
      pickup !== null && pupil !== null && collectorFor(pupil, pickup.collectorId) !== null
    const decided = decide({ decider, pickup, asked, collectorKnown })
    if (!decided.ok) return decided
    if (pickup === null) return no({ code: 'late/none' })
    const author = { by: caller.personId, byName: caller.name }
    const after: LatePickup = { ...pickup, ...decided.value, decidedBy: { ...author, at: now } }
    if (after.status === 'approved') {
      const custody = await store.get('custody', custodyId(day, pupilId))
      if (custody?.status === 'released')
        return no({ code: 'custody/released-already', pupil: pickup.pupilName, at: custody.release.at })
      const claim = { ...pickup, op, by: caller.personId }
      const seat = await seatFor(plan, claim, decider === 'leader', now)
      if (seat === null) return no({ code: 'late/over-capacity', capacity: plan.late.capacity })
      after.extra = seat.extra
    }
    const notice =
      after.status === 'approved'
        ? lateApproved({ ...after, op }, day === caller.today ? room : plan.late, now)
        : lateRefused({ ...after, op }, now)
    if (await settle(pickup, after, op, notice)) {
      if (after.status === 'approved') await leadToLateRoom(after, plan.late, now)
      return told()
    }
    const stands = await read()
    if (stands?.ops.includes(op) === true) return told()
    if (after.status === 'approved' && stands?.status !== 'approved')
      await releaseSeat(lateSeatsId(schoolId, day), pupilId, op)
    const refused = decide({ decider, pickup: stands, asked, collectorKnown })
    return refused.ok ? no({ code: 'busy/try-again' }) : refused
  },
})
