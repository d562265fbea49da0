/** The plan in force of a school, with what its calendar says of a day. */
import { serviceDay, type DayKind } from '@/domain/calendar/serviceDay'
import type { SchoolId } from '@/domain/ids'
import { currentPlan } from '@/domain/plan/currentPlan'
import type { Plan } from '@/domain/plan/Plan'
import { no, yes, type Result } from '@/domain/result'
import { yearOf, type Day } from '@/domain/time'
import { publishedCalendar } from './holidays'
import { is } from './operators'
import { store } from './store'

export async function planOf(schoolId: SchoolId, today: Day): Promise<Result<Plan>> {
  const plan = currentPlan(await store.find('plans', { schoolId, status: 'published' }), today)
  return plan === null ? no({ code: 'enrolment/plan-not-published' }) : yes(plan)
}

/** The plans in force of several schools, without their courses. */
export async function planHeads(schoolIds: SchoolId[], today: Day): Promise<Map<SchoolId, Plan>> {
  const plans = await store.find(
    'plans',
    { schoolId: is.in(schoolIds), status: 'published' },
    {
      fields: ['schoolId', 'schoolName', 'termId', 'term', 'calendar', 'status', 'windows', 'late', 'blocks'],
    },
  )
  const heads = new Map<SchoolId, Plan>()
  for (const schoolId of schoolIds) {
    const plan = currentPlan(
      plans.filter((p) => p.schoolId === schoolId),
      today,
    )
    if (plan !== null) heads.set(schoolId, plan)
  }
  return heads
}

export const dayKindOf = (plan: Pick<Plan, 'term' | 'calendar'>, day: Day): Result<DayKind> =>
  serviceDay(day, { term: plan.term, school: plan.calendar, published: publishedCalendar(yearOf(day)) })

/** Why there is no service, in the words of the calendar; null on a service day. */
export function restWords(plan: Pick<Plan, 'term' | 'calendar'>, day: Day): string | null {
  const kind = dayKindOf(plan, day)
  if (!kind.ok) return '放假安排还没有公布'
  return kind.value.kind === 'service' ? null : kind.value.name
}
