import type { PupilWeek } from '@/domain/enrolment/PupilWeek'
import { weekId, type CourseId, type PupilId, type SchoolId, type TermId } from '@/domain/ids'
import type { Plan } from '@/domain/plan/Plan'
import { no, yes, type Result } from '@/domain/result'
import { dayOf } from '@/domain/time'
import { planOfTerm } from '../_kit/plans'
import { store } from '../_kit/store'
import type { Act } from './entryOf'

/** One act upon one child's place, or place in line. */
export interface PlaceAct extends Act {
  schoolId: SchoolId
  pupilId: PupilId
  termId: TermId
  courseId: CourseId
}

export const planFor = ({ schoolId, termId, now }: PlaceAct): Promise<Result<Plan>> =>
  planOfTerm(schoolId, termId, dayOf(now))

/** The child's week of the term. A week of another school is none. */
export async function weekFor({
  schoolId,
  pupilId,
  termId,
}: Pick<PlaceAct, 'schoolId' | 'pupilId' | 'termId'>): Promise<Result<PupilWeek>> {
  const week = await store.get('weeks', weekId(pupilId, termId))
  return week === null || week.schoolId !== schoolId ? no({ code: 'enrolment/no-week' }) : yes(week)
}
