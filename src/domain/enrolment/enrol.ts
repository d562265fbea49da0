/** Art. 2 · 坚持学生、家长自愿原则; Art. 8. Rule 1 (windows) and rule 2 (one course per block and weekday). */
import type { CourseId } from '../ids'
import type { Course, Plan } from '../plan/Plan'
import { no, yes, type Result } from '../result'
import { windowFor, windowState } from './EnrolmentWindow'
import { courseOf } from '../plan/courseOf'
import { slotKey, type PupilWeek, type SlotKey } from './PupilWeek'

export interface EnrolFacts {
  now: number
  plan: Pick<Plan, 'status' | 'courses' | 'windows' | 'blocks'>
  week: PupilWeek
  courseId: CourseId
}

export type EnrolDecision =
  /** Nothing to do: the place is already the pupil's. Repeating a call is safe. */
  { kind: 'already'; course: Course } | { kind: 'claim'; course: Course; slots: SlotKey[] }

const overlaps = (a: { startsAtMinute: number; endsAtMinute: number }, b: typeof a): boolean =>
  a.startsAtMinute < b.endsAtMinute && b.startsAtMinute < a.endsAtMinute

/**
 * A club may lie inside the basic care (the child leaves care for it), so care never clashes with a club;
 * anything else that touches the same minutes does. Returns the course in the way.
 */
export function clashOf(plan: EnrolFacts['plan'], week: PupilWeek, course: Course): Course | null {
  const block = (id: string) => plan.blocks.find((b) => b.id === id)
  for (const [key, place] of Object.entries(week.places)) {
    const other = plan.courses[place.courseId]
    if (other === undefined || other._id === course._id) continue
    for (const slot of course.slots) {
      const mine = block(slot.blockId)
      const theirs = block(key.slice(2))
      if (Number(key[0]) !== slot.weekday || mine === undefined || theirs === undefined) continue
      if ((mine.kind === 'care') === (theirs.kind === 'care') && overlaps(mine, theirs)) return other
    }
  }
  return null
}

/** Refusals in order: plan not published, unknown course, wrong grade or homeroom, window, clash. Seats are claimed afterwards. */
export function enrol({ now, plan, week, courseId }: EnrolFacts): Result<EnrolDecision> {
  if (plan.status !== 'published') return no({ code: 'enrolment/plan-not-published' })
  const course = courseOf(plan, courseId)
  if (course === undefined) return no({ code: 'enrolment/course-unknown' })
  if (!course.grades.includes(week.grade))
    return no({ code: 'enrolment/wrong-grade', pupil: week.name, course: course.name })
  if (course.homeroomId !== null && course.homeroomId !== week.homeroomId)
    return no({ code: 'enrolment/wrong-grade', pupil: week.name, course: course.name })
  const known = course.slots.every((slot) => plan.blocks.some((block) => block.id === slot.blockId))
  if (course.slots.length === 0 || !known) return no({ code: 'enrolment/course-unknown' })
  const slots = course.slots.map(slotKey)
  if (slots.every((key) => week.places[key]?.courseId === courseId)) return yes({ kind: 'already', course })
  const window = windowFor(plan.windows, week.grade, now)
  if (window === null) return no({ code: 'enrolment/no-window' })
  const state = windowState(window, now)
  if (state === 'not-open') return no({ code: 'enrolment/window-not-open', opensAt: window.opensAt })
  if (state === 'closed') return no({ code: 'enrolment/window-closed', closedAt: window.closesAt })
  if (window.mode === 'draw') return no({ code: 'enrolment/by-draw', closesAt: window.closesAt })
  const stale = slots.some((key) => {
    const place = week.places[key]
    return place !== undefined && plan.courses[place.courseId] === undefined
  })
  if (stale) return no({ code: 'enrolment/clash', course: course.name, other: '一门已取消的课' })
  const clash = clashOf(plan, week, course)
  if (clash !== null) return no({ code: 'enrolment/clash', course: course.name, other: clash.name })
  return yes({ kind: 'claim', course, slots })
}
