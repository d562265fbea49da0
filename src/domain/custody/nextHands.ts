/** Art. 13 · 交接班: into whose hands a child goes next. */
import { last } from '../lists'
import type { Leg } from '../enrolment/itinerary'
import type { EscortPlace } from '../escort/EscortPlace'
import { walkOf, walksWith } from '../escort/walksWith'
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

/** `stays`: nobody comes next — she waits with the leader of her walk, or is on the road. */
export type NextHands =
  { is: 'leg'; leg: Leg } | { is: 'escort'; place: EscortPlace } | { is: 'stays' } | { is: 'gate' }

/**
 * The next lesson; after the last one her walking group, as long as it waits at school (`gathering`: the groups that
 * do); else the gate. Who walked and came back goes to the gate, whatever the hour.
 */
export function nextHands(
  custody: Pick<Custody, 'itinerary' | 'escort' | 'entries'>,
  holder: PersonId,
  minute: number,
  gathering: ReadonlySet<string>,
): NextHands {
  const walk = walkOf(custody.entries)
  if (walk !== null) return { is: walk.isOut ? 'stays' : 'gate' }
  const place = walksWith(custody)
  const waits = place !== null && gathering.has(place.groupId)
  const isLeader = waits && place.leaderId === holder
  if (isLeader && custody.itinerary.every((leg) => leg.startsAtMinute <= minute)) return { is: 'stays' }
  const leg = nextLeg(custody, holder, minute)
  if (leg !== null) return { is: 'leg', leg }
  if (!waits) return { is: 'gate' }
  return isLeader ? { is: 'stays' } : { is: 'escort', place }
}
