/** What a child who leaves the school holds of a term: courses, and places in line or seats kept for her. */
import type { CourseId, PupilId } from '../ids'
import type { PupilWeek, Seats } from './PupilWeek'

export const placedCourses = ({ places }: Pick<PupilWeek, 'places'>): CourseId[] => [
  ...new Set(Object.values(places).map(({ courseId }) => courseId)),
]

export const standsInLine = (
  { waiters, offers }: Pick<Seats, 'waiters' | 'offers'>,
  pupilId: PupilId,
): boolean => waiters[pupilId] !== undefined || offers[pupilId] !== undefined
