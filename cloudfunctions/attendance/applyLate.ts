import { attendanceInputs, type LateSaved } from '@/contract/attendance'
import { applyLatePickup, type LatePickup } from '@/domain/attendance/LatePickup'
import { lateCourseId, latePickupId, lateSeatsId } from '@/domain/ids'
import { lateDecidedNotice } from '@/domain/notice/notices'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { bornWithNotices, withNotices } from '../_kit/outbox'
import { claimSeat } from '../_kit/seats'
import { store } from '../_kit/store'
import { lateFacts, type LateFacts } from './lateFacts'
import { leadToLateRoom } from './leadToLateRoom'

/** The late room's seats of a day come into being with the first application. */
async function ensureSeats(facts: LateFacts, day: string, now: number): Promise<void> {
  const { schoolId, termId, late } = facts.plan
  await store.add('seats', [
    {
      _id: lateSeatsId(schoolId, day),
      schoolId,
      termId,
      courseId: lateCourseId(schoolId),
      day,
      capacity: late.capacity,
      left: late.capacity,
      claims: {},
      dirty: false,
      touchedAt: now,
    },
  ])
}

/** Writes the application, once: new, or in place of a cancelled one. False: a standing one was there first. */
async function record(pickup: LatePickup, notice: ReturnType<typeof lateDecidedNotice>): Promise<boolean> {
  if (await store.add('late_pickups', [{ ...pickup, ...bornWithNotices([notice]) }])) return true
  const { _id, ...fields } = pickup
  const changed = await store.update(
    'late_pickups',
    { _id, status: 'cancelled' },
    { ...fields, ...withNotices([notice]) },
  )
  return changed > 0
}

/** 申请延时托管: decided by rule at once while the late room has seats. */
export const applyLate = action({
  deed: 'attendance/applyLate',
  input: attendanceInputs.applyLate,
  subject: ({ pupilId }) => ({ pupilId }),
  async run({ pupilId, day, untilMinute, collectorId, op }, { caller, now }): Promise<Result<LateSaved>> {
    const found = await lateFacts(caller, pupilId, day)
    if (!found.ok) return found
    const facts = found.value
    const { plan, pupil, current, custody } = facts
    const { schoolId, late } = plan
    const seatsId = lateSeatsId(schoolId, day)
    if (current !== null) {
      const same = current.op === op || current.untilMinute === untilMinute
      if (!same) return no({ code: 'late/asked-already', untilMinute: current.untilMinute })
      await leadToLateRoom(current, late, caller.name)
      return yes({ untilMinute: current.untilMinute, left: (await store.get('seats', seatsId))?.left ?? 0 })
    }
    if (custody?.entries.some((entry) => entry.op === op)) return no({ code: 'late/none' })
    const collector = pupil.collectors.find((c) => c.id === collectorId)
    const decided = applyLatePickup({
      now,
      day,
      dayKind: facts.dayKind,
      late,
      untilMinute,
      hasItinerary: facts.usualEndMinute !== null,
      collectorKnown: collector !== undefined,
    })
    if (!decided.ok) return decided
    if (custody?.status === 'released')
      return no({ code: 'custody/released-already', pupil: pupil.name, at: custody.release.at })

    await ensureSeats(facts, day, now)
    const seats = await claimSeat({ seatsId, pupilId, by: caller.personId, at: now, op })
    if (seats === null) return no({ code: 'late/full', capacity: late.capacity })
    const pickup: LatePickup = {
      _id: latePickupId(day, pupilId),
      schoolId,
      day,
      pupilId,
      pupilName: pupil.name,
      untilMinute,
      feeFen: decided.value.feeFen,
      collectorId,
      collectorText: collector === undefined ? '' : `${collector.relation} ${collector.name}`,
      status: 'approved',
      decidedBy: 'rule',
      op,
      by: caller.personId,
      at: now,
    }
    const words = { teacherName: late.teacherName, venue: late.venue, pupilName: pupil.name }
    const notice = lateDecidedNotice({ now, schoolId, day, pupilId, untilMinute, ...words })
    if (!(await record(pickup, notice))) return no({ code: 'late/asked-already', untilMinute })
    await leadToLateRoom(pickup, late, caller.name)
    return yes({ untilMinute, left: seats.left })
  },
})
