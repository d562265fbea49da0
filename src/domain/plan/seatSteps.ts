/** Rule 2: what publishing a version does to the seats, so that what is left, taken, held and kept is always the capacity. */
import { newSeats } from '../enrolment/newSeats'
import type { Seats } from '../enrolment/PupilWeek'
import type { CourseId, SchoolId, TermId } from '../ids'
import { courseOf } from './courseOf'
import type { PlanContent } from './Plan'

export interface SeatStep {
  courseId: CourseId
  from: number
  to: number
}

export interface SeatSteps {
  /** Courses that go: nobody may be in them, nobody may wait. */
  close: SeatStep[]
  lower: SeatStep[]
  raise: SeatStep[]
  add: Seats[]
}

/** From the seats as they stand to those of the content. A course without a ceiling needs none. */
export function seatSteps(
  { schoolId, termId }: { schoolId: SchoolId; termId: TermId },
  content: Pick<PlanContent, 'courses'>,
  seats: Pick<Seats, 'courseId' | 'capacity'>[],
): SeatSteps {
  const steps: SeatSteps = { close: [], lower: [], raise: [], add: [] }
  for (const { courseId, capacity: from } of seats) {
    const to = courseOf(content, courseId)?.capacity ?? 0
    const step = { courseId, from, to }
    if (to === 0 && from > 0) steps.close.push(step)
    else if (to < from) steps.lower.push(step)
    else if (to > from) steps.raise.push(step)
  }
  const known = new Set(seats.map((one) => one.courseId))
  for (const { _id: courseId, capacity } of Object.values(content.courses))
    if (capacity !== null && !known.has(courseId))
      steps.add.push(newSeats({ _id: courseId, schoolId, termId, courseId, day: null, capacity }))
  return steps
}
