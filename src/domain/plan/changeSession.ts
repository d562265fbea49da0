/** Art. 8: one session is cancelled, moved or merged. What is refused here would leave a child, a teacher or a room twice or nowhere. */
import { canStillChange } from '../calendar/changeDay'
import { no, yes, type Result } from '../result'
import { mergedInto, timetableOn, type ChangeFacts, type ChangeWish, type SessionAt } from './changeFacts'
import { courseOf } from './courseOf'
import { mergeSession } from './mergeSession'
import { moveSession } from './moveSession'
import { sessionsOf, type PlannedSession } from './sessions'

const REASON_LEAST = 2

function sessionAt({ day, courseId, slot }: SessionAt, facts: ChangeFacts): Result<PlannedSession> {
  const timetable = timetableOn(day, facts)
  const session =
    timetable === null || courseOf(facts.plan, courseId) === undefined
      ? undefined
      : sessionsOf(facts.plan, [{ day, timetable }]).find(
          (one) => one.courseId === courseId && one.slot === slot && (one.change?.day ?? day) === day,
        )
  return session === undefined ? no({ code: 'session/none', day }) : yes(session)
}

/**
 * Refusals in order: the day (out of term, past, lists are out), no such session, changed already or another was merged
 * into it, a reason too short, basic care, then what the move or the merger lacks.
 */
export function changeSession(
  at: SessionAt,
  wish: ChangeWish,
  reason: string,
  facts: ChangeFacts,
): Result<null> {
  const may = canStillChange(at.day, facts)
  if (!may.ok) return may
  const found = sessionAt(at, facts)
  if (!found.ok) return found
  const session = found.value
  const before = session.change ?? mergedInto(facts.plan.changes, at)
  if (before !== null) return no({ code: 'session/changed-already', byName: before.byName })
  if (reason.trim().length < REASON_LEAST) return no({ code: 'session/reason-missing' })
  switch (wish.kind) {
    case 'cancelled':
      return session.isCare ? no({ code: 'session/care-stays', course: session.name }) : yes(null)
    case 'moved':
      return moveSession(session, wish, facts)
    case 'merged':
      return mergeSession(session, wish.into, facts)
    default:
      return wish satisfies never
  }
}
