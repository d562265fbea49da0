import { attendanceInputs, type LateSaved } from '@/contract/attendance'
import { lateSeatsId } from '@/domain/ids'
import type { Plan } from '@/domain/plan/Plan'
import { no, yes, type Result } from '@/domain/result'
import { atMinute, type Day } from '@/domain/time'
import { action } from '../_kit/handle'
import { to } from '../_kit/operators'
import { store } from '../_kit/store'
import { lateFacts } from './lateFacts'

/** 取消延时托管, until the cut-off: application, seat and the day's itinerary change together. */
export const cancelLate = action({
  deed: 'attendance/cancelLate',
  input: attendanceInputs.cancelLate,
  subject: ({ pupilId }) => ({ pupilId }),
  async run({ pupilId, day, op }, { caller, now }): Promise<Result<LateSaved>> {
    const found = await lateFacts(caller, pupilId, day)
    if (!found.ok) return found
    const { plan, current, custody, usualEndMinute } = found.value
    const done = custody?.entries.some((entry) => entry.kind === 'late-cancelled' && entry.op === op)
    if (current === null && done === true) return yes({ untilMinute: null, left: await seatsLeft(plan, day) })
    if (current === null) return no({ code: 'late/none' })
    const { cutOffMinute, teacherName: teacher } = plan.late
    if (now >= atMinute(day, cutOffMinute)) return no({ code: 'late/past-cut-off', cutOffMinute, teacher })
    const seatsId = lateSeatsId(plan.schoolId, day)
    return store.transaction(async (t): Promise<Result<LateSaved>> => {
      const seats = await t.get('seats', seatsId)
      const pickup = await t.get('late_pickups', current._id)
      if (pickup?.status !== 'approved' || seats === null) return no({ code: 'late/none' })
      const today = custody === null ? null : await t.get('custody', custody._id)
      const before = today?.entries.some((entry) => entry.op === op) ?? false
      if (before) return yes({ untilMinute: pickup.untilMinute, left: seats.left })
      await t.update('late_pickups', pickup._id, { status: 'cancelled' })
      if (seats.claims[pupilId] !== undefined)
        await t.update('seats', seatsId, { left: to.add(1), [`claims.${pupilId}`]: to.remove() })
      if (today !== null && today.status !== 'released')
        await t.update('custody', today._id, {
          itinerary: today.itinerary.filter((leg) => leg.block !== 'late'),
          endsAtMinute: usualEndMinute ?? today.endsAtMinute,
          entries: to.append({
            op,
            at: now,
            by: caller.personId,
            byName: caller.name,
            kind: 'late-cancelled',
          }),
        })
      return yes({ untilMinute: null, left: seats.left + 1 })
    })
  },
})

const seatsLeft = async (plan: Plan, day: Day): Promise<number> =>
  (await store.get('seats', lateSeatsId(plan.schoolId, day)))?.left ?? plan.late.capacity
