import { leaveInputs, type LeaveSaved } from '@/contract/leave'
import { cancelLeave as decide } from '@/domain/attendance/decideLeave'
import { standingDays, type Leave } from '@/domain/attendance/Leave'
import { last } from '@/domain/lists'
import { leaveNotice } from '@/domain/notice/notices'
import { no, yes, type Result } from '@/domain/result'
import { dayOf } from '@/domain/time'
import { action } from '../_kit/handle'
import { relationOf } from './askLeave'
import { leaveFacts, leaveRows } from './leaveFacts'
import { liftLeave } from './leavesToday'
import { RECORD_ATTEMPTS, recordLeaves } from './recordLeaves'

/** 取消请假: every day whose cut-off has not come yet; days that are settled stay. */
export const cancelLeave = action({
  deed: 'attendance/cancelLeave',
  input: leaveInputs.cancelLeave,
  subject: ({ pupilId }) => ({ pupilId }),
  async run({ pupilId, op, leaveOp }, { caller, now }): Promise<Result<LeaveSaved>> {
    const today = dayOf(now)
    const relation = relationOf(caller.person, pupilId)
    for (let attempt = 1; attempt <= RECORD_ATTEMPTS; attempt += 1) {
      const found = await leaveFacts(today, pupilId)
      if (!found.ok) return found
      const facts = found.value
      const before = facts.record?.leaves ?? []
      const leave = before.find((one) => one.op === leaveOp)
      if (leave === undefined) return no({ code: 'leave/none' })
      if (leave.cancelled?.op === op) {
        await liftLeave(pupilId, today, { ...leave, cancelled: leave.cancelled }, now)
        return yes({ leaves: facts.leaves })
      }
      if (leave.cancelled !== null) return no({ code: 'leave/none' })
      const decided = decide({ now, days: standingDays(leave), cutOffMinute: facts.cutOffMinute })
      if (!decided.ok) return decided
      const { days } = decided.value
      const cancelled = { op, days, relation, by: caller.personId, byName: caller.name, at: now }
      const leaves = before.map((one): Leave => (one === leave ? { ...leave, cancelled } : one))
      const { schoolId, name: pupilName } = facts.pupil
      const span = { from: days[0] ?? leave.from, to: last(days) ?? leave.to }
      const note = `${relation}取消了请假`
      const notice = leaveNotice({ now, schoolId, pupilId, pupilName, op, days: span, note })
      if (!(await recordLeaves(facts, leaves, [notice]))) continue
      await liftLeave(pupilId, today, { ...leave, cancelled }, now)
      return yes({ leaves: leaveRows(leaves, today) })
    }
    return no({ code: 'busy/try-again' })
  },
})
