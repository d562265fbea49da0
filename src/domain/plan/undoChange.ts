/** Art. 8: a change of a session is taken back, as long as nobody was led by it. */
import { canStillChange } from '../calendar/changeDay'
import { no, yes, type Result } from '../result'
import { timetableOn, type ChangeFacts } from './changeFacts'
import { busyOn, isFree } from './isFree'
import type { SessionChange } from './SessionChange'
import { plannedSession } from './sessions'

/**
 * Refusals in order: no such change, either of its days past or its lists out, and what has come to the old hour since:
 * the teacher, the venue. What the plan itself has side by side is none of this rule's business.
 */
export function undoChange(
  changeOp: string,
  facts: Pick<ChangeFacts, 'now' | 'plan' | 'published'>,
): Result<SessionChange> {
  const { plan } = facts
  const change = plan.changes.find((one) => one.op === changeOp)
  if (change === undefined) return no({ code: 'session/change-unknown' })
  for (const day of change.kind === 'moved' ? [change.day, change.toDay] : [change.day]) {
    const may = canStillChange(day, facts)
    if (!may.ok) return may
  }
  const timetable = timetableOn(change.day, facts)
  const session = plannedSession(plan, change)
  if (timetable === null || session === null) return yes(change)
  const moved = busyOn(change.day, timetable, plan).filter(
    (other) => other.change?.kind === 'moved' && other.change.op !== changeOp,
  )
  const free = isFree(session, moved)
  return free.ok ? yes(change) : free
}
