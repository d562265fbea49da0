/** Art. 8 · 活动场地、容纳人数: every course is held somewhere that takes its children. */
import type { CourseId } from '../../ids'
import type { Course } from '../Plan'
import type { GapFacts } from './GapFacts'
import { LATE_LABEL } from './heldTimes'

export type VenueGap =
  | { gap: 'venue-unnamed' }
  | { gap: 'venue-listed-twice'; venue: string }
  | { gap: 'venue-unknown'; courseId: CourseId | null; course: string; venue: string }
  | {
      gap: 'venue-small'
      courseId: CourseId | null
      course: string
      venue: string
      seats: number
      children: number
    }

/** How many may come: the capacity; to basic care, which has none, the whole homeroom or the whole grades. */
function mayCome({ capacity, homeroomId, grades }: Course, { ground }: GapFacts): number {
  if (capacity !== null) return capacity
  if (homeroomId !== null) return ground.homerooms.find((one) => one.homeroomId === homeroomId)?.pupils ?? 0
  return grades.reduce((sum, grade) => sum + (ground.pupilsByGrade[grade] ?? 0), 0)
}

/** As many children as seats are fine, one more is a gap. */
export function venueGaps(facts: GapFacts): VenueGap[] {
  const { content, courses, label } = facts
  const names = content.venues.map((venue) => venue.name)
  const seatsOf = new Map(content.venues.map((venue) => [venue.name, venue.seats]))
  const { late } = content
  const uses = [
    ...courses.map((course) => ({
      courseId: course._id,
      course: label(course),
      venue: course.venue,
      children: mayCome(course, facts),
    })),
    { courseId: null, course: LATE_LABEL, venue: late.venue, children: late.capacity },
  ].filter((use) => use.venue.trim() !== '')
  return [
    ...(names.some((name) => name.trim() === '') ? [{ gap: 'venue-unnamed' } as const] : []),
    ...[...new Set(names.filter((name, index) => name !== '' && names.indexOf(name) < index))].map(
      (venue): VenueGap => ({ gap: 'venue-listed-twice', venue }),
    ),
    ...uses.flatMap(({ courseId, course, venue, children }): VenueGap[] => {
      const seats = seatsOf.get(venue)
      if (seats === undefined) return [{ gap: 'venue-unknown', courseId, course, venue }]
      return children > seats ? [{ gap: 'venue-small', courseId, course, venue, seats, children }] : []
    }),
  ]
}
