/** Rule 2 · one course per block and weekday: which courses of a week stand in the way of another. */
import type { Course, Plan } from '../plan/Plan'
import { hoursClash, hoursOf } from './hoursClash'
import { slotOf, type PupilWeek } from './PupilWeek'

/**
 * A club may lie inside the basic care (the child leaves care for it), so care never clashes with a club;
 * anything else that touches the same minutes does. Every course in the way, each once, in the week's order.
 */
export function clashesOf(
  plan: Pick<Plan, 'courses' | 'blocks'>,
  week: Pick<PupilWeek, 'places'>,
  course: Course,
): Course[] {
  const wanted = hoursOf(course.slots, plan.blocks)
  const inTheWay = new Set<Course>()
  for (const [key, place] of Object.entries(week.places)) {
    const other = plan.courses[place.courseId]
    if (other === undefined || other._id === course._id) continue
    if (hoursClash(wanted, hoursOf([slotOf(key)], plan.blocks))) inTheWay.add(other)
  }
  return [...inTheWay]
}

export const clashOf = (...facts: Parameters<typeof clashesOf>): Course | null =>
  clashesOf(...facts)[0] ?? null
