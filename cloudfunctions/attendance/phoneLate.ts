import { lateInputs, type LateDesk } from '@/contract/late'
import { applyLatePickup, collectorFor, latePickup, type LatePickup } from '@/domain/attendance/LatePickup'
import { latePickupId } from '@/domain/ids'
import { lateApproved } from '@/domain/notice/lateNotices'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { rewriteLate } from './changeLate'
import { deskNow, deskOf } from './lateDesk'
import { lateFacts } from './lateFacts'
import { leadToLateRoom } from './leadToLateRoom'
import { recordLate, seatFor } from './placeLate'

/** 电话登记: today, after the cut-off too, until the child has left. Who phoned is written down. */
export const phoneLate = action({
  deed: 'attendance/phoneLate',
  input: lateInputs.phoneLate,
  subject: ({ schoolId }) => ({ schoolId }),
  async run(
    { schoolId, pupilId, op, untilMinute, collectorId, caller: phoned },
    { caller, now },
  ): Promise<Result<LateDesk>> {
    const desk = await deskOf(caller, schoolId)
    if (!desk.ok) return desk
    const day = caller.today
    const found = await lateFacts(day, pupilId, day)
    if (!found.ok) return found
    const { plan, pupil, record, current, custody, dayKind, isOnLeave, usualEndMinute } = found.value
    if (pupil.schoolId !== schoolId || custody === null) return no({ code: 'custody/unknown-child' })
    const lead = async (pickup: LatePickup) => {
      await leadToLateRoom(pickup, plan.late, now)
      return yes(await deskNow(desk.value, caller, now))
    }
    if (record?.ops.includes(op) === true) return current === null ? no({ code: 'late/none' }) : lead(current)
    if (phoned === '') return no({ code: 'late/caller-missing' })
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
      byPhone: true,
    })
    if (!decided.ok) return decided
    if (custody.status === 'released')
      return no({ code: 'custody/released-already', pupil: pupil.name, at: custody.release.at })
    const author = { op, by: caller.personId, byName: caller.name, at: now }
    const wanted = {
      untilMinute,
      feeFen: decided.value.feeFen,
      collectorId,
      collectorText: collector?.text ?? '',
      ...author,
    }
    if (current?.status === 'approved') {
      const after = await rewriteLate(current, { ...wanted, caller: phoned }, plan.late)
      return after === null ? no({ code: 'busy/try-again' }) : lead(after)
    }
    const asked = latePickup(
      { _id: latePickupId(day, pupilId), schoolId, day, pupilId, pupilName: pupil.name, ...wanted },
      { decidedBy: { by: caller.personId, byName: caller.name, at: now }, caller: phoned },
    )
    const seat = await seatFor(plan, asked, desk.value.decider === 'leader', now)
    if (seat === null) return no({ code: 'late/over-capacity', capacity: plan.late.capacity })
    const pickup = { ...asked, extra: seat.extra }
    const notices = [lateApproved(pickup, desk.value.room, now)]
    return (await recordLate(pickup, notices, ['cancelled', 'refused', 'pending']))
      ? lead(pickup)
      : no({ code: 'busy/try-again' })
  },
})
