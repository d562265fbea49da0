/** Art. 5, 13: where a child is meant to be through one afternoon, and with whom. Derived, never typed. */
import { lateCourseId, sessionId, type CourseId, type PersonId, type SchoolId, type SessionId } from '../ids'
import type { BlockKind, LateCare, Plan } from '../plan/Plan'
import type { Day, Weekday } from '../time'
import type { PupilWeek } from './PupilWeek'

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

type PlanFacts = Pick<Plan, 'schoolId' | 'courses' | 'blocks'>

/**
 * The legs of one day in order of time. A club cuts the care it lies in: the child leaves care when the club
 * begins and comes back after it only if care still runs. Places that begin after `day` do not count yet.
 */
export function itineraryOf(day: Day, timetable: Weekday, week: PupilWeek, plan: PlanFacts): Leg[] {
  const legs = Object.entries(week.places).flatMap(([key, place]): Leg[] => {
    const course = plan.courses[place.courseId]
    const block = plan.blocks.find((b) => b.id === key.slice(2))
    if (course === undefined || block === undefined) return []
    if (Number(key[0]) !== timetable || place.since > day) return []
    return [
      {
        sessionId: sessionId(day, course._id),
        courseId: course._id,
        name: course.name,
        block: block.kind,
        startsAtMinute: block.startsAtMinute,
        endsAtMinute: block.endsAtMinute,
        teacherId: course.teacherId,
        teacherName: course.teacherName,
        venue: course.venue,
      },
    ]
  })
  const clubs = legs.filter((leg) => leg.block !== 'care')
  const care = legs.filter((leg) => leg.block === 'care').flatMap((leg) => cut(leg, clubs))
  return [...care, ...clubs].sort((a, b) => a.startsAtMinute - b.startsAtMinute)
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
