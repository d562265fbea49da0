/** Art. 2 · 坚持学生、家长自愿原则; Art. 8. Rule 1 (windows) and rule 2 (one course per block and weekday). */
import type { CourseId } from '../ids'
import type { Course, Plan } from '../plan/Plan'
import { courseOf } from '../plan/courseOf'
import { no, yes, type Result } from '../result'
import { clashOf } from './clash'
import { mayChoose, type Ground } from './mayChoose'
import { slotKey, type PupilWeek, type SlotKey } from './PupilWeek'
import { isOver } from './startsOn'

export interface EnrolFacts extends Ground {
  plan: Pick<Plan, 'status' | 'courses' | 'windows' | 'blocks' | 'term'>
  week: PupilWeek
  courseId: CourseId
}

export type EnrolDecision =
  /** Nothing to do: the place is already the pupil's. Repeating a call is safe. */
  { kind: 'already'; course: Course } | { kind: 'claim'; course: Course; slots: SlotKey[] }

/** The course as this pupil may have it. Refusals in order: plan not published, left the school, unknown course, wrong grade or homeroom, no hours. */
export function courseFor(
  plan: Pick<Plan, 'status' | 'courses' | 'blocks'>,
  week: PupilWeek,
  courseId: CourseId,
): Result<{ course: Course; slots: SlotKey[] }> {
  if (plan.status !== 'published') return no({ code: 'enrolment/plan-not-published' })
  if (week.leftOn !== undefined) return no({ code: 'enrolment/left-school', pupil: week.name })
  const course = courseOf(plan, courseId)
  if (course === undefined) return no({ code: 'enrolment/course-unknown' })
  if (!course.grades.includes(week.grade))
    return no({ code: 'enrolment/wrong-grade', pupil: week.name, course: course.name })
  if (course.homeroomId !== null && course.homeroomId !== week.homeroomId)
    return no({ code: 'enrolment/wrong-grade', pupil: week.name, course: course.name })
  const known = course.slots.every((slot) => plan.blocks.some((block) => block.id === slot.blockId))
  if (course.slots.length === 0 || !known) return no({ code: 'enrolment/course-unknown' })
  return yes({ course, slots: course.slots.map(slotKey) })
}

export const holdsAll = (week: PupilWeek, courseId: CourseId, slots: SlotKey[]): boolean =>
  slots.every((key) => week.places[key]?.courseId === courseId)

/** Refusals in order: the course itself, term over, window, a cancelled course in the way, clash. Seats are claimed afterwards. */
export function enrol(facts: EnrolFacts): Result<EnrolDecision> {
  const { now, plan, week, courseId } = facts
  const found = courseFor(plan, week, courseId)
  if (!found.ok) return found
  const { course, slots } = found.value
  if (holdsAll(week, courseId, slots)) return yes({ kind: 'already', course })
  if (isOver(now, plan.term)) return no({ code: 'enrolment/term-over', term: plan.term.name })
  const may = mayChoose(plan.windows, week.grade, course, facts)
  if (!may.ok) return may
  const stale = slots.some((key) => {
    const place = week.places[key]
    return place !== undefined && plan.courses[place.courseId] === undefined
  })
  if (stale) return no({ code: 'enrolment/clash', course: course.name, other: '一门已取消的课' })
  const clash = clashOf(plan, week, course)
  if (clash !== null) return no({ code: 'enrolment/clash', course: course.name, other: clash.name })
  return yes({ kind: 'claim', course, slots })
}
