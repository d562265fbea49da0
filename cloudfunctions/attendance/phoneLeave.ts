import { leaveInputs, type LeaveSaved } from '@/contract/leave'
import { holds } from '@/domain/access'
import { askLeave as decide } from '@/domain/attendance/decideLeave'
import type { Leave } from '@/domain/attendance/Leave'
import type { PersonId } from '@/domain/ids'
import { phonedLeaveNotices } from '@/domain/notice/lateNotices'
import { leaveNotice } from '@/domain/notice/notices'
import { NO_TEACHER } from '@/domain/plan/Plan'
import { no, yes, type Result } from '@/domain/result'
import { atMinute, dayOf } from '@/domain/time'
import { action } from '../_kit/handle'
import { store } from '../_kit/store'
import { giveBackLate } from './dropLate'
import { leaveFacts, leaveRows, type LeaveFacts } from './leaveFacts'
import { layLeave } from './leavesToday'
import { RECORD_ATTEMPTS, recordLeaves } from './recordLeaves'

/** Those who have the list in hand already, but for who writes it down. */
const teachersOf = ({ custody }: LeaveFacts, writer: PersonId): PersonId[] =>
  [...new Set(custody?.itinerary.map((leg) => leg.teacherId))].filter(
    (id) => id !== writer && id !== NO_TEACHER,
  )

/** 电话请假: today, by the homeroom teacher or the duty leader, after the cut-off too, until the child is received. */
export const phoneLeave = action({
  deed: 'attendance/phoneLeave',
  input: leaveInputs.phoneLeave,
  subject: ({ schoolId }) => ({ schoolId }),
  async run(
    { schoolId, pupilId, op, relation, reason, words, blocks },
    { caller, now },
  ): Promise<Result<LeaveSaved>> {
    const today = dayOf(now)
    const leads = holds(caller.person, 'duty-leader', schoolId, caller.today)
    for (let attempt = 1; attempt <= RECORD_ATTEMPTS; attempt += 1) {
      const found = await leaveFacts(today, pupilId)
      if (!found.ok) return found
      const facts = found.value
      const { pupil, cutOffMinute } = facts
      if (pupil.schoolId !== schoolId) return no({ code: 'custody/unknown-child' })
      const homeroom = await store.get('homerooms', pupil.homeroomId)
      const isHomeroom = homeroom?.teacherId === caller.personId
      if (!leads && !isHomeroom) return no({ code: 'leave/not-homeroom', pupil: pupil.name })
      const before = facts.record?.leaves ?? []
      const asked = before.find((leave) => leave.op === op)
      if (asked !== undefined) {
        await layLeave(pupilId, today, asked, now)
        await giveBackLate(pupilId, asked, now)
        return yes({ leaves: facts.leaves })
      }
      if (relation === '') return no({ code: 'late/caller-missing' })
      const decided = decide({
        ...facts,
        now,
        from: today,
        to: today,
        reason,
        words,
        blocks,
        standing: facts.leaves,
        pupilName: pupil.name,
        byPhone: true,
      })
      if (!decided.ok) return decided
      const leave: Leave = {
        op,
        from: today,
        to: today,
        ...decided.value,
        reason,
        words,
        relation,
        byPhone: true,
        by: caller.personId,
        byName: caller.name,
        at: now,
        cancelled: null,
      }
      const told = { now, schoolId, pupilId, pupilName: pupil.name, leave, day: today }
      const isPast = now >= atMinute(today, cutOffMinute)
      const toTeachers = isPast ? teachersOf(facts, caller.personId) : []
      const note = `${relation}来电，${caller.name}登记`
      const days = { from: today, to: today }
      const toHomeroom = isHomeroom
        ? []
        : [leaveNotice({ now, schoolId, pupilId, pupilName: pupil.name, op, days, note })]
      const others = toTeachers.filter((id) => isHomeroom || id !== homeroom?.teacherId)
      const notices = [...toHomeroom, ...phonedLeaveNotices(told, others)]
      const leaves = [...before, leave]
      if (!(await recordLeaves(facts, leaves, notices))) continue
      await layLeave(pupilId, today, leave, now)
      await giveBackLate(pupilId, leave, now)
      return yes({ leaves: leaveRows(leaves, today) })
    }
    return no({ code: 'busy/try-again' })
  },
})
