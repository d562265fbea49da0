/** B5 · 候补: who may join the line of a course that is full. */
import type { Course } from '../plan/Plan'
import { no, yes, type Result } from '../result'
import { courseFor, holdsAll, type EnrolFacts } from './enrol'
import { firstOpening } from './EnrolmentWindow'
import { drawInTheWay, mayChoose } from './mayChoose'
import type { Seats } from './PupilWeek'
import { isOver } from './startsOn'
import { hasLapsed, MOST_WAITING } from './waitingList'

export type WaitDecision =
  /** Placed, offered or in line: there is nothing more to wait for. */
  { kind: 'already'; course: Course } | { kind: 'join'; course: Course }

/**
 * From the first opening of the grade to the end of the term, window or not; a clash does not forbid it, for accepting
 * swaps. Refusals in order: the course itself, no ceiling, term over, not opened yet, a draw, seats free (then what
 * keeps the family from taking one, if anything does), line full.
 */
export function wait(facts: EnrolFacts & { seats: Seats | null }): Result<WaitDecision> {
  const { now, on = 'phone', plan, week, courseId, seats } = facts
  const found = courseFor(plan, week, courseId)
  if (!found.ok) return found
  const { course, slots } = found.value
  if (course.capacity === null || seats === null)
    return no({ code: 'enrolment/no-line', course: course.name })
  const offer = seats.offers[week.pupilId]
  const isOffered = offer !== undefined && !hasLapsed(offer, now)
  if (isOffered || seats.waiters[week.pupilId] !== undefined || holdsAll(week, courseId, slots))
    return yes({ kind: 'already', course })
  if (isOver(now, plan.term)) return no({ code: 'enrolment/term-over', term: plan.term.name })
  const opensAt = firstOpening(plan.windows, week.grade)
  if (opensAt === null) return no({ code: 'enrolment/no-window' })
  if (now < opensAt)
    return no({
      code: on === 'paper' ? 'enrolment/not-opened-yet' : 'enrolment/window-not-open',
      opensAt,
    })
  const drawn = drawInTheWay(plan.windows, week.grade, course, facts)
  if (drawn !== null) return no({ code: 'enrolment/by-draw', closesAt: drawn.closesAt })
  if (seats.left > 0 && seats.waiting <= 0) {
    const may = mayChoose(plan.windows, week.grade, course, facts)
    return may.ok ? no({ code: 'enrolment/seats-free', course: course.name, left: seats.left }) : may
  }
  if (seats.waiting >= MOST_WAITING)
    return no({ code: 'enrolment/line-full', course: course.name, most: MOST_WAITING })
  return yes({ kind: 'join', course })
}
