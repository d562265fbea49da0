/** Art. 8 · 改选: one course is left and another taken, both or neither. */
import { courseOf } from '../plan/courseOf'
import type { CourseId } from '../ids'
import type { Course } from '../plan/Plan'
import { no, yes, type Result } from '../result'
import type { Day } from '../time'
import { enrol, type EnrolFacts } from './enrol'
import { slotsHeld, withoutCourse } from './places'
import type { SlotKey } from './PupilWeek'
import { startsOn } from './startsOn'

export type SwapDecision =
  { kind: 'already' } | { kind: 'swap'; leaves: Course; course: Course; slots: SlotKey[]; since: Day }

/**
 * The new course is decided on the week without the old one, so that only others can be in its way. Refusals in order:
 * the old course unknown, or not held (unless the new one is: then it is done); then what `enrol` says.
 */
export function swap(facts: EnrolFacts & { from: CourseId }): Result<SwapDecision> {
  const { now, plan, week, from, courseId } = facts
  const leaves = courseOf(plan, from)
  if (leaves === undefined) return no({ code: 'enrolment/course-unknown' })
  if (from === courseId || slotsHeld(week, courseId).length > 0) return yes({ kind: 'already' })
  if (slotsHeld(week, from).length === 0) return no({ code: 'enrolment/not-placed', course: leaves.name })
  const decided = enrol({ ...facts, week: withoutCourse(week, from) })
  if (!decided.ok) return decided
  if (decided.value.kind === 'already') return yes({ kind: 'already' })
  const { course, slots } = decided.value
  return yes({ kind: 'swap', leaves, course, slots, since: startsOn(now, plan.term) })
}
