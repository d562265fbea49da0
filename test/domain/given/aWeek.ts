import type { PupilWeek } from '@/domain/enrolment/PupilWeek'
import { weekId, type CourseId } from '@/domain/ids'
import { CHENCHEN, HOMEROOM, SCHOOL, TERM } from './people'

export const aWeek = (places: Record<string, CourseId> = {}, more: Partial<PupilWeek> = {}): PupilWeek => ({
  _id: weekId(CHENCHEN, TERM),
  schoolId: SCHOOL,
  termId: TERM,
  pupilId: CHENCHEN,
  homeroomId: HOMEROOM,
  homeroomName: '三（1）班',
  grade: 3,
  name: '刘梓辰',
  gender: 'boy',
  places: Object.fromEntries(
    Object.entries(places).map(([key, courseId]) => [key, { courseId, since: '2026-09-01' }]),
  ),
  consent: null,
  entries: [],
  version: 1,
  ...more,
})
