import type { CourseId } from '../ids'

/** The plan's own courses only: a name like `constructor` is an id like any other, and no course. */
export const courseOf = <C>(plan: { courses: Record<CourseId, C> }, id: CourseId): C | undefined =>
  Object.prototype.hasOwnProperty.call(plan.courses, id) ? plan.courses[id] : undefined
