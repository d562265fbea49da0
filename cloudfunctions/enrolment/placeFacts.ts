import type { PupilWeek } from '@/domain/enrolment/PupilWeek'
import { weekId, type CourseId, type PupilId, type SchoolId, type TermId } from '@/domain/ids'
import type { Plan } from '@/domain/plan/Plan'
import { no, yes, type Result } from '@/domain/result'
import { dayOf } from '@/domain/time'
import { planOfTerm } from '../_kit/plans'
import { store } from '../_kit/store'
import type { Act } from './entryOf'
import { weeksWithPlans } from './weeksWithPlans'

/** One act upon one child's place, or place in line. */
export interface PlaceAct extends Act {
  schoolId: SchoolId
  pupilId: PupilId
  termId: TermId
  courseId: CourseId
}

export const planFor = ({ schoolId, termId, now }: PlaceAct): Promise<Result<Plan>> =>
  planOfTerm(schoolId, termId, dayOf(now))

/** Both in one request. Refusals in order: the term has no plan, the child no week in it. */
export async function placeFacts(act: PlaceAct): Promise<Result<{ plan: Plan; week: PupilWeek }>> {
  const { schoolId, pupilId, termId } = act
  const { weeks, plans } = await weeksWithPlans([weekId(pupilId, termId)])
  const [week] = weeks.filter((one) => one.schoolId === schoolId)
  const [plan] = plans
  if (week !== undefined && plan !== undefined) return yes({ plan, week })
  const known = await planFor(act)
  if (!known.ok) return known
  return week === undefined ? no({ code: 'enrolment/no-week' }) : yes({ plan: known.value, week })
}

/** The child's week of the term. A week of another school is none. */
export async function weekFor({
  schoolId,
  pupilId,
  termId,
}: Pick<PlaceAct, 'schoolId' | 'pupilId' | 'termId'>): Promise<Result<PupilWeek>> {
  const week = await store.get('weeks', weekId(pupilId, termId))
  return week === null || week.schoolId !== schoolId ? no({ code: 'enrolment/no-week' }) : yes(week)
}
