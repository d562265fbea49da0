import { leaveInputs, type LeaveOptions } from '@/contract/leave'
import { yes, type Result } from '@/domain/result'
import { dayOf } from '@/domain/time'
import { action } from '../_kit/handle'
import { leaveFacts } from './leaveFacts'

/** 请假 for one child: which days can be asked for, by when, and what stands already. */
export const leaveOptions = action({
  deed: 'attendance/leaveOptions',
  input: leaveInputs.leaveOptions,
  subject: ({ pupilId }) => ({ pupilId }),
  async run({ pupilId }, { now }): Promise<Result<LeaveOptions>> {
    const found = await leaveFacts(dayOf(now), pupilId)
    if (!found.ok) return found
    const { pupil, today, cutOffMinute, serviceDays, unpublishedFrom, blocksByDay, hasArrived, leaves } =
      found.value
    const { name, gender, homeroomName } = pupil
    return yes({
      today,
      pupil: { pupilId, name, gender, homeroomName },
      cutOffMinute,
      serviceDays,
      unpublishedFrom,
      blocksByDay,
      hasArrived,
      leaves,
    })
  },
})
