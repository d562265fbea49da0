/** Art. 8: the children of one session go to another one of the same hours, and to its teacher. */
import { no, type Result } from '../result'
import type { CourseId } from '../ids'
import { slotKey } from '../enrolment/PupilWeek'
import { countsOn, mergedInto, type ChangeFacts } from './changeFacts'
import { courseOf } from './courseOf'
import { holdsAll } from './isFree'
import { sessionOn, type PlannedSession } from './sessions'

/** The session of the other course at exactly these hours of that day; null when it has none. */
function hostOf(session: PlannedSession, into: CourseId, plan: ChangeFacts['plan']): PlannedSession | null {
  const course = into === session.courseId ? undefined : courseOf(plan, into)
  const slots = course?.slots.filter((slot) => String(slot.weekday) === session.slot[0]) ?? []
  for (const slot of slots) {
    const host = sessionOn(plan, { day: session.day, courseId: into, slot: slotKey(slot) })
    const isLike =
      host !== null &&
      (host.block === 'care') === (session.block === 'care') &&
      host.startsAtMinute === session.startsAtMinute &&
      host.endsAtMinute === session.endsAtMinute
    if (isLike) return host
  }
  return null
}

/**
 * Refusals in order: no session of the same day and hours, that one was changed itself, its venue is not one of the plan's
 * or does not hold both, with whoever was merged into it before.
 */
export function mergeSession(session: PlannedSession, into: CourseId, facts: ChangeFacts): Result<null> {
  const { plan, placed, others } = facts
  const host = hostOf(session, into, plan)
  if (host === null) return no({ code: 'session/other-slot', course: courseOf(plan, into)?.name ?? '那门课' })
  if (host.change !== null) return no({ code: 'session/changed-already', byName: host.change.byName })
  const before = mergedInto(plan.changes, host)
  if (before !== null) return no({ code: 'session/changed-already', byName: before.byName })
  const children = countsOn(placed, session).length + countsOn(others, host).length
  return holdsAll(host.venue, children, plan)
}
