import { lateInputs, type LateSaved } from '@/contract/late'
import {
  applyLatePickup,
  collectorFor,
  latePickup,
  standsLate,
  type LatePickup,
} from '@/domain/attendance/LatePickup'
import { latePickupId } from '@/domain/ids'
import type { Plan } from '@/domain/plan/Plan'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { lateFacts } from './lateFacts'
import { seatsLeft } from './lateSeats'
import { leadToLateRoom } from './leadToLateRoom'
import { placeLate } from './placeLate'

/** What stands, led to the late room if that was not finished. */
export async function savedLate(plan: Plan, pickup: LatePickup, now: number): Promise<LateSaved> {
  if (pickup.status === 'approved') await leadToLateRoom(pickup, plan.late, now)
  const untilMinute = standsLate(pickup) ? pickup.untilMinute : null
  return { untilMinute, left: await seatsLeft(plan, pickup.day) }
}

/** 申请延时托管: granted by rule at once while the late room has seats, otherwise a person decides. */
export const applyLate = action({
  deed: 'attendance/applyLate',
  input: lateInputs.applyLate,
  subject: ({ pupilId }) => ({ pupilId }),
  async run({ pupilId, day, untilMinute, collectorId, op }, { caller, now }): Promise<Result<LateSaved>> {
    const found = await lateFacts(caller.today, pupilId, day)
    if (!found.ok) return found
    const { plan, pupil, record, current, custody, dayKind, isOnLeave, usualEndMinute } = found.value
    if (current !== null) {
      const same = current.ops.includes(op) || current.untilMinute === untilMinute
      if (!same) return no({ code: 'late/asked-already', untilMinute: current.untilMinute })
      return yes(await savedLate(plan, current, now))
    }
    if (record?.ops.includes(op)) return no({ code: 'late/none' })
    const collector = collectorFor(pupil, collectorId)
    const decided = applyLatePickup({
      now,
      day,
      dayKind,
      late: plan.late,
      untilMinute,
      hasItinerary: usualEndMinute !== null,
      isOnLeave,
      collectorKnown: collector !== null,
    })
    if (!decided.ok) return decided
    if (custody?.status === 'released')
      return no({ code: 'custody/released-already', pupil: pupil.name, at: custody.release.at })
    const asked = latePickup({
      _id: latePickupId(day, pupilId),
      schoolId: plan.schoolId,
      day,
      pupilId,
      pupilName: pupil.name,
      untilMinute,
      feeFen: decided.value.feeFen,
      collectorId,
      collectorText: collector?.text ?? '',
      op,
      by: caller.personId,
      byName: caller.name,
      at: now,
    })
    const placed = await placeLate(plan, asked, now)
    return placed === null
      ? no({ code: 'late/asked-already', untilMinute })
      : yes(await savedLate(plan, placed, now))
  },
})
