/** Art. 5, 13: where a child is meant to be through one afternoon, and with whom. Derived, never typed. */
import { lateCourseId, sessionId, type CourseId, type PersonId, type SchoolId, type SessionId } from '../ids'
import type { BlockKind, LateCare, Plan } from '../plan/Plan'
import {
  movedIn,
  overlaps,
  plannedSession,
  sessionOn,
  type PlannedSession,
  type SessionFacts,
} from '../plan/sessions'
import type { Day, Weekday } from '../time'
import { slotOf, type Place, type PupilWeek, type SlotKey } from './PupilWeek'

/** One stretch of the afternoon under one adult. Minutes after midnight, half-open. */
export interface Leg {
  sessionId: SessionId
  courseId: CourseId
  name: string
  block: BlockKind
  startsAtMinute: number
  endsAtMinute: number
  teacherId: PersonId
  teacherName: string
  venue: string
}

type PlanFacts = Pick<Plan, 'schoolId'> & SessionFacts

const legOf = (session: PlannedSession): Leg => ({
  sessionId: sessionId(session.day, session.courseId),
  courseId: session.courseId,
  name: session.name,
  block: session.block,
  startsAtMinute: session.startsAtMinute,
  endsAtMinute: session.endsAtMinute,
  teacherId: session.teacherId,
  teacherName: session.teacherName,
  venue: session.venue,
})

/** Where a place leads on that day: its own session, the one it was merged into, or nowhere. */
function ledTo(plan: PlanFacts, day: Day, slot: SlotKey, { courseId }: Place): PlannedSession[] {
  const session = sessionOn(plan, { day, courseId, slot })
  if (session === null) return []
  if (session.runs) return [session]
  if (session.change?.kind !== 'merged') return []
  const other = plannedSession(plan, { day, courseId: session.change.into, slot })
  return other === null ? [] : [other]
}

/** At hours that the child's week does not know of: it gives way to what she has there already. */
function isAtOtherHours(plan: PlanFacts, session: PlannedSession): boolean {
  const planned = plannedSession(plan, session)
  return (
    planned !== null &&
    (planned.startsAtMinute !== session.startsAtMinute || planned.endsAtMinute !== session.endsAtMinute)
  )
}

/**
 * The legs of one day in order of time. A club cuts the care it lies in: the child leaves care when the club
 * begins and comes back after it only if care still runs. Places that begin after `day` do not count yet.
 * Of a session that was moved onto another club of the same child, the child keeps the other club.
 */
export function itineraryOf(day: Day, timetable: Weekday, week: PupilWeek, plan: PlanFacts): Leg[] {
  const places = Object.entries(week.places).filter(([, place]) => place.since <= day)
  const own = places
    .filter(([key]) => slotOf(key).weekday === timetable)
    .flatMap(([key, place]) => ledTo(plan, day, key, place))
  const comes = movedIn(plan, day).filter(({ slot, courseId }) =>
    places.some(([key, place]) => key === slot && place.courseId === courseId),
  )
  const stays = own.filter((session) => !isAtOtherHours(plan, session))
  const clubs = stays.filter((session) => session.block !== 'care')
  for (const session of [...own.filter((one) => isAtOtherHours(plan, one)), ...comes])
    if (!clubs.some((club) => overlaps(club, session))) clubs.push(session)
  const legs = clubs.map(legOf)
  const care = stays.filter((session) => session.block === 'care').flatMap((one) => cut(legOf(one), legs))
  return [...care, ...legs].sort((a, b) => a.startsAtMinute - b.startsAtMinute)
}

function cut(care: Leg, clubs: Leg[]): Leg[] {
  let pieces = [care]
  for (const club of clubs)
    pieces = pieces.flatMap((piece) => {
      if (club.startsAtMinute >= piece.endsAtMinute || club.endsAtMinute <= piece.startsAtMinute)
        return [piece]
      return [
        { ...piece, endsAtMinute: club.startsAtMinute },
        { ...piece, startsAtMinute: club.endsAtMinute },
      ].filter((p) => p.startsAtMinute < p.endsAtMinute)
    })
  return pieces
}

/** The leg that an approved late pickup adds at the end of the afternoon. */
export const lateLeg = (day: Day, schoolId: SchoolId, late: LateCare, untilMinute: number): Leg => ({
  sessionId: sessionId(day, lateCourseId(schoolId)),
  courseId: lateCourseId(schoolId),
  name: '延时托管',
  block: 'late',
  startsAtMinute: late.startsAtMinute,
  endsAtMinute: untilMinute,
  teacherId: late.teacherId,
  teacherName: late.teacherName,
  venue: late.venue,
})
