/** Art. 13 · 交接班: into whose hands a child goes next. */
import { last } from '../lists'
import type { Leg } from '../enrolment/itinerary'
import type { PersonId } from '../ids'
import type { Custody } from './Custody'

/** A leg counts as begun this many minutes early: children walk over before the bell. */
const WALKING_MINUTES = 15

/** The next leg under another adult that is not over yet, seen from the holder's own; `null`: the afternoon ends, to the gate. */
export function nextLeg(custody: Pick<Custody, 'itinerary'>, holder: PersonId, minute: number): Leg | null {
  const begun = (leg: Leg) => leg.startsAtMinute <= minute + WALKING_MINUTES
  const own = last(custody.itinerary.filter((leg) => leg.teacherId === holder && begun(leg)))
  const after = own === undefined ? 0 : custody.itinerary.indexOf(own) + 1
  return (
    custody.itinerary.slice(after).find((leg) => leg.teacherId !== holder && leg.endsAtMinute > minute) ??
    null
  )
}
