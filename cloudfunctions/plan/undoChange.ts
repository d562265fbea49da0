import { calendarInputs } from '@/contract/calendar'
import { changeUndoneNotices } from '@/domain/notice/sessionNotices'
import { touchedBy, timetableOn } from '@/domain/plan/changeFacts'
import { undoChange as decide } from '@/domain/plan/undoChange'
import { no, yes } from '@/domain/result'
import { action } from '../_kit/handle'
import { to } from '../_kit/operators'
import { actOnDay } from './actOnDay'
import { placedIn } from './changeSession'

/** 撤销调整, as long as nobody was led by it; everybody it touched is told. */
export const undoChange = action({
  deed: 'plan/undoChange',
  input: calendarInputs.undoChange,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, day, changeOp, op }, { now, caller }) {
    const acted = await actOnDay({ schoolId, day, op, now }, async (plan, published) => {
      const decided = decide(changeOp, { now, plan, published })
      if (!decided.ok) return decided
      const change = decided.value
      const weeks = touchedBy(change, await placedIn(plan, change.courseId, [change.slot]))
      const timetable = timetableOn(change.day, { plan, published })
      const after = { ...plan, changes: plan.changes.filter((one) => one.op !== changeOp) }
      return yes({
        fields: { changes: to.takeOut('op', [changeOp]) },
        act: {
          op,
          day: change.day,
          by: caller.personId,
          byName: caller.name,
          at: now,
          kind: 'undone',
          change,
          told: weeks.length,
        },
        notices: changeUndoneNotices({ now, op, plan: after, change, weeks, timetable }),
        days: change.kind === 'moved' ? [change.day, change.toDay] : [change.day],
      })
    })
    if (!acted.ok) return acted
    const { act } = acted.value
    return act.kind === 'undone' ? yes({ told: act.told }) : no({ code: 'session/change-unknown' })
  },
})
