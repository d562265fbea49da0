/** Rule 1: families reckon with what they rank. Until a draw is done its courses stay what they were when it opened. */
import { hoursOf } from '../enrolment/hoursClash'
import type { Failure } from '../failure'
import { asId, type CourseId } from '../ids'
import { courseOf } from './courseOf'
import type { Course, PlanContent } from './Plan'

type Held = Pick<PlanContent, 'courses' | 'blocks'>

const heldText = ({ slots, homeroomId }: Course, { blocks }: Held): string =>
  JSON.stringify([
    homeroomId,
    hoursOf(slots, blocks)
      .map((hour) => Object.values(hour).join('-'))
      .sort(),
  ])

/** The same days, hours and homeroom; grades may be added, none may go. */
const isKept = (was: Course, before: Held, after: Held): boolean => {
  const course = courseOf(after, was._id)
  return (
    course !== undefined &&
    course.capacity !== null &&
    was.grades.every((grade) => course.grades.includes(grade)) &&
    heldText(course, after) === heldText(was, before)
  )
}

/** `wished`: how many children rank the course in a draw that has opened and is not done. The first that would not stay. */
export function wishedTrouble(before: Held, after: Held, wished: Map<CourseId, number>): Failure | null {
  for (const [id, children] of wished) {
    const was = courseOf(before, asId<'Course'>(id))
    if (was !== undefined && !isKept(was, before, after))
      return { code: 'plan/course-wished', course: was.name, wished: children }
  }
  return null
}
