/** The plan in force of a school, with what its calendar says of a day. */
import { serviceDay, type DayKind } from '@/domain/calendar/serviceDay'
import { planId, type SchoolId, type TermId } from '@/domain/ids'
import { currentPlan } from '@/domain/plan/currentPlan'
import type { Plan } from '@/domain/plan/Plan'
import { no, yes, type Result } from '@/domain/result'
import { plusDays, yearOf, type Day } from '@/domain/time'
import { publishedCalendar } from './holidays'
import { is } from './operators'
import { store } from './store'

/** Every published plan of a school, the earliest term first. */
export async function plansOf(schoolId: SchoolId): Promise<Plan[]> {
  const plans = await store.find('plans', { schoolId, status: 'published' })
  return plans.sort((a, b) => (a.term.firstDay < b.term.firstDay ? -1 : 1))
}

/** The published plans of several schools' terms, in one request; one that is missing is not published. */
export const publishedPlans = (of: readonly { schoolId: SchoolId; termId: TermId }[]): Promise<Plan[]> =>
  store.find('plans', {
    _id: is.in([...new Set(of.map(({ schoolId, termId }) => planId(schoolId, termId)))]),
    status: 'published',
  })

/** Every day of the term with what is known of it; a day of a year nobody has published is left out. */
export function termDays(plan: Pick<Plan, 'term' | 'calendar'>): { day: Day; kind: DayKind }[] {
  const days: { day: Day; kind: DayKind }[] = []
  for (let { firstDay: day } = plan.term; day <= plan.term.lastDay; day = plusDays(day, 1)) {
    const kind = dayKindOf(plan, day)
    if (kind.ok) days.push({ day, kind: kind.value })
  }
  return days
}

/** The published plan of one term; of the term that runs, or comes next, when none is named. */
export async function planOfTerm(
  schoolId: SchoolId,
  termId: TermId | null,
  today: Day,
): Promise<Result<Plan>> {
  if (termId === null) return planOf(schoolId, today)
  const plan = await store.get('plans', planId(schoolId, termId))
  return plan === null || plan.status !== 'published'
    ? no({ code: 'enrolment/plan-not-published' })
    : yes(plan)
}

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
      fields: [
        'schoolId',
        'schoolName',
        'termId',
        'term',
        'calendar',
        'status',
        'windows',
        'late',
        'blocks',
        'changes',
      ],
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
