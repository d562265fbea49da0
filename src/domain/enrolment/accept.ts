/** B5 · 候补: the seat that is kept for a child is taken; a course in its way is left in the same act. */
import type { Course } from '../plan/Plan'
import { no, yes, type Result } from '../result'
import type { Day } from '../time'
import { clashesOf } from './clash'
import { courseFor, holdsAll, type EnrolFacts } from './enrol'
import type { Seats, SlotKey } from './PupilWeek'
import { isOver, startsOn } from './startsOn'
import { hasLapsed } from './waitingList'

export type AcceptDecision =
  | { kind: 'already'; course: Course }
  | { kind: 'take'; course: Course; slots: SlotKey[]; leaves: Course[]; since: Day }

/**
 * At any hour while the offer stands; its window may have closed long ago. Refusals in order: the course itself, no
 * ceiling, not in line at all, not yet the turn, lapsed (half-open), term over, a cancelled course in the way.
 */
export function accept(
  facts: Pick<EnrolFacts, 'now' | 'plan' | 'week' | 'courseId'> & { seats: Seats | null },
): Result<AcceptDecision> {
  const { now, plan, week, courseId, seats } = facts
  const found = courseFor(plan, week, courseId)
  if (!found.ok) return found
  const { course, slots } = found.value
  if (holdsAll(week, courseId, slots)) return yes({ kind: 'already', course })
  if (seats === null) return no({ code: 'enrolment/no-line', course: course.name })
  const offer = seats.offers[week.pupilId]
  if (offer === undefined) {
    const isWaiting = seats.waiters[week.pupilId] !== undefined
    return no({ code: isWaiting ? 'enrolment/offer-none' : 'enrolment/not-waiting', course: course.name })
  }
  if (hasLapsed(offer, now))
    return no({ code: 'enrolment/offer-lapsed', course: course.name, until: offer.until })
  if (isOver(now, plan.term)) return no({ code: 'enrolment/term-over', term: plan.term.name })
  if (slots.some((key) => isCancelled(plan, week.places[key]?.courseId)))
    return no({ code: 'enrolment/clash', course: course.name, other: '一门已取消的课' })
  const leaves = clashesOf(plan, week, course)
  return yes({ kind: 'take', course, slots, leaves, since: startsOn(now, plan.term) })
}

const isCancelled = (plan: Pick<EnrolFacts['plan'], 'courses'>, held: Course['_id'] | undefined): boolean =>
  held !== undefined && plan.courses[held] === undefined
