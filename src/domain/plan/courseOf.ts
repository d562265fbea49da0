import type { CourseId } from '../ids'
import type { Course, Plan } from './Plan'

/** The plan's own courses only: a name like `constructor` is an id like any other, and no course. */
export const courseOf = (plan: Pick<Plan, 'courses'>, id: CourseId): Course | undefined =>
  Object.prototype.hasOwnProperty.call(plan.courses, id) ? plan.courses[id] : undefined
