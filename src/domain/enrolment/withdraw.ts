/** Art. 2 · 自愿原则: a family may leave a course at any time, from the first opening of its grade to the term's last day. */
import type { CourseId } from '../ids'
import { courseOf } from '../plan/courseOf'
import type { Course, Plan } from '../plan/Plan'
import { no, yes, type Result } from '../result'
import { dayOf, type Day } from '../time'
import { firstOpening } from './EnrolmentWindow'
import { slotsHeld } from './places'
import type { PupilWeek, SlotKey } from './PupilWeek'
import { startsOn } from './startsOn'

export type WithdrawDecision =
  | { kind: 'already' }
  /** `from`: the first day without it. */
  | { kind: 'withdraw'; course: Course; slots: SlotKey[]; from: Day }

/** Refusals in order: unknown course, before the first opening, after the term's last day. Not placed is no refusal: it is done. */
export function withdraw(facts: {
  now: number
  plan: Pick<Plan, 'courses' | 'windows' | 'term'>
  week: PupilWeek
  courseId: CourseId
}): Result<WithdrawDecision> {
  const { now, plan, week, courseId } = facts
  const course = courseOf(plan, courseId)
  if (course === undefined) return no({ code: 'enrolment/course-unknown' })
  const slots = slotsHeld(week, courseId)
  if (slots.length === 0) return yes({ kind: 'already' })
  const opensAt = firstOpening(plan.windows, week.grade)
  if (opensAt !== null && now < opensAt) return no({ code: 'enrolment/window-not-open', opensAt })
  if (dayOf(now) > plan.term.lastDay) return no({ code: 'enrolment/term-over', term: plan.term.name })
  return yes({ kind: 'withdraw', course, slots, from: startsOn(now, plan.term) })
}
