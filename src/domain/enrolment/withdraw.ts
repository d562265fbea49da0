/** Art. 2 · 自愿原则: a family may leave a course while its window is open; afterwards the office decides. */
import type { CourseId } from '../ids'
import type { Course, Plan } from '../plan/Plan'
import { no, yes, type Result } from '../result'
import { windowFor, windowState } from './EnrolmentWindow'
import { courseOf } from '../plan/courseOf'
import { slotKey, type PupilWeek, type SlotKey } from './PupilWeek'

export type WithdrawDecision = { kind: 'already' } | { kind: 'withdraw'; course: Course; slots: SlotKey[] }

export function withdraw(facts: {
  now: number
  plan: Pick<Plan, 'courses' | 'windows'>
  week: PupilWeek
  courseId: CourseId
}): Result<WithdrawDecision> {
  const { now, plan, week, courseId } = facts
  const course = courseOf(plan, courseId)
  if (course === undefined) return no({ code: 'enrolment/course-unknown' })
  const slots = course.slots.map(slotKey).filter((key) => week.places[key]?.courseId === courseId)
  if (slots.length === 0) return yes({ kind: 'already' })
  const window = windowFor(plan.windows, week.grade, now)
  if (window === null || windowState(window, now) !== 'open')
    return no({ code: 'enrolment/withdraw-closed', course: course.name })
  return yes({ kind: 'withdraw', course, slots })
}
