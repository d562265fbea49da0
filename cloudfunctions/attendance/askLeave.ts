import { leaveInputs, type LeaveSaved } from '@/contract/leave'
import { askLeave as decide } from '@/domain/attendance/decideLeave'
import { leaveBlocksText, leaveReasonText, type Leave } from '@/domain/attendance/Leave'
import type { Person } from '@/domain/people/Person'
import type { PupilId } from '@/domain/ids'
import { leaveNotice } from '@/domain/notice/notices'
import { no, yes, type Result } from '@/domain/result'
import { dayOf } from '@/domain/time'
import { action } from '../_kit/handle'
import { giveBackLate } from './dropLate'
import { leaveFacts, leaveRows } from './leaveFacts'
import { layLeave } from './leavesToday'
import { RECORD_ATTEMPTS, recordLeaves } from './recordLeaves'

/** What the child calls the caller; the rights have made sure that she is a ward. */
export const relationOf = (person: Person, pupilId: PupilId): string =>
  person.wards.find((ward) => ward.pupilId === pupilId)?.relation ?? '家长'

/** 请假: granted by rule until the cut-off. Today's document follows; days to come are born on leave. */
export const askLeave = action({
  deed: 'attendance/askLeave',
  input: leaveInputs.askLeave,
  subject: ({ pupilId }) => ({ pupilId }),
  async run(
    { pupilId, op, from, to, reason, words, blocks = 'all' },
    { caller, now },
  ): Promise<Result<LeaveSaved>> {
    const today = dayOf(now)
    for (let attempt = 1; attempt <= RECORD_ATTEMPTS; attempt += 1) {
      const found = await leaveFacts(today, pupilId)
      if (!found.ok) return found
      const facts = found.value
      const before = facts.record?.leaves ?? []
      const asked = before.find((leave) => leave.op === op)
      if (asked !== undefined) {
        await layLeave(pupilId, today, asked, now)
        await giveBackLate(pupilId, asked, now)
        return yes({ leaves: facts.leaves })
      }
      const standing = facts.leaves
      const { cutOffMinute, serviceDays, unpublishedFrom, hasArrived, pupil, blocksByDay } = facts
      const decided = decide({
        now,
        from,
        to,
        reason,
        words,
        blocks,
        blocksByDay,
        cutOffMinute,
        serviceDays,
        unpublishedFrom,
        standing,
        pupilName: pupil.name,
        hasArrived,
      })
      if (!decided.ok) return decided
      const relation = relationOf(caller.person, pupilId)
      const leave: Leave = {
        op,
        from,
        to,
        ...decided.value,
        reason,
        words,
        relation,
        byPhone: false,
        by: caller.personId,
        byName: caller.name,
        at: now,
        cancelled: null,
      }
      const part = leaveBlocksText(leave)
      const note = `${relation}请假${part}，${leaveReasonText(reason)}${words === '' ? '' : `：${words}`}`
      const { schoolId, name: pupilName } = pupil
      const notice = leaveNotice({ now, schoolId, pupilId, pupilName, op, days: { from, to }, note })
      const leaves = [...before, leave]
      if (!(await recordLeaves(facts, leaves, [notice]))) continue
      await layLeave(pupilId, today, leave, now)
      await giveBackLate(pupilId, leave, now)
      return yes({ leaves: leaveRows(leaves, today) })
    }
    return no({ code: 'busy/try-again' })
  },
})
