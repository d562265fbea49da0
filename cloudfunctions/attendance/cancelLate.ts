import { lateInputs, type LateSaved } from '@/contract/late'
import { holdsOn } from '@/domain/attendance/LatePattern'
import { no, yes, type Result } from '@/domain/result'
import { atMinute } from '@/domain/time'
import { action } from '../_kit/handle'
import { store } from '../_kit/store'
import { dropLate } from './dropLate'
import { lateFacts } from './lateFacts'
import { seatsLeft } from './lateSeats'
import { ofPattern } from './layPatterns'

/** 取消延时托管 of one day, until the cut-off. A day to come of the standing pattern is skipped the same way. */
export const cancelLate = action({
  deed: 'attendance/cancelLate',
  input: lateInputs.cancelLate,
  subject: ({ pupilId }) => ({ pupilId }),
  async run({ pupilId, day, op }, { caller, now }): Promise<Result<LateSaved>> {
    const found = await lateFacts(caller.today, pupilId, day)
    if (!found.ok) return found
    const { plan, current, record, pattern, dayKind } = found.value
    const none = async () => yes({ untilMinute: null, left: await seatsLeft(plan, day) })
    if (current === null && record?.ops.includes(op)) return none()
    if (current?.ops.includes(op))
      return yes({ untilMinute: current.untilMinute, left: await seatsLeft(plan, day) })
    const toSkip = record === null && pattern !== null && holdsOn(pattern, day, dayKind) ? pattern : null
    if (current === null && toSkip === null) return no({ code: 'late/none' })
    const { cutOffMinute, teacherName: teacher } = plan.late
    if (now >= atMinute(day, cutOffMinute)) return no({ code: 'late/past-cut-off', cutOffMinute, teacher })
    const author = { op, by: caller.personId, byName: caller.name }
    if (current !== null) {
      await dropLate(current, author, now)
      return none()
    }
    if (toSkip === null) return no({ code: 'late/none' })
    const skipped = ofPattern(toSkip, plan.late, { ...author, day, at: now })
    return (await store.add('late_pickups', [{ ...skipped, status: 'cancelled' }]))
      ? none()
      : no({ code: 'busy/try-again' })
  },
})
