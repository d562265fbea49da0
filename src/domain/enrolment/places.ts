/** A pupil's week as it would be: what the rules ask about before anything is written. */
import type { CourseId } from '../ids'
import type { Day } from '../time'
import type { Place, PupilWeek, SlotKey } from './PupilWeek'

/** Every slot the course holds in this week, also one that the plan no longer gives it. */
export const slotsHeld = (week: Pick<PupilWeek, 'places'>, courseId: CourseId): SlotKey[] =>
  Object.entries(week.places).flatMap(([key, place]) => (place.courseId === courseId ? [key] : []))

export const placeIn = (week: Pick<PupilWeek, 'places'>, courseId: CourseId): Place | null =>
  Object.values(week.places).find((place) => place.courseId === courseId) ?? null

export const withPlaces = <W extends Pick<PupilWeek, 'places'>>(
  week: W,
  taken: { courseId: CourseId; slots: SlotKey[]; since: Day },
): W => ({
  ...week,
  places: {
    ...week.places,
    ...Object.fromEntries(
      taken.slots.map((key) => [key, { courseId: taken.courseId, since: taken.since }] as const),
    ),
  },
})

export const withoutCourse = <W extends Pick<PupilWeek, 'places'>>(week: W, courseId: CourseId): W => ({
  ...week,
  places: Object.fromEntries(Object.entries(week.places).filter(([, place]) => place.courseId !== courseId)),
})
