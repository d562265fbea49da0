/** One decision about a day or a session of the plan in force: decided on what stands, written only if it still stands. */
import { calendarAudit } from '@/domain/audit/planAudit'
import { actOf, type CalendarAct } from '@/domain/calendar/CalendarAct'
import type { PublicCalendar } from '@/domain/calendar/serviceDay'
import { yearsOf } from '@/domain/calendar/termCalendar'
import type { SchoolId } from '@/domain/ids'
import type { Notice } from '@/domain/notice/Notice'
import { courseOf } from '@/domain/plan/courseOf'
import type { Plan } from '@/domain/plan/Plan'
import { no, yes, type Result } from '@/domain/result'
import { dayOf, type Day } from '@/domain/time'
import { publishedYears } from '../_kit/holidays'
import { is, to } from '../_kit/operators'
import { withAudit, withNotices } from '../_kit/outbox'
import { plansOf } from '../_kit/plans'
import { store } from '../_kit/store'

export interface Decided {
  /** Fields of the plan. */
  fields: Record<string, unknown>
  act: CalendarAct
  notices: Notice[]
  /** Every day the decision touches: none of them may have its lists out by the time it is written. */
  days: Day[]
}

export interface Deciding {
  schoolId: SchoolId
  day: Day
  op: string
  now: number
}

/** Others may decide meanwhile; each round decides anew. */
const ROUNDS = 5

const inTerm = (plan: Plan, day: Day): boolean => plan.term.firstDay <= day && day <= plan.term.lastDay

/** The published plan whose term has that day. */
export async function planWith(schoolId: SchoolId, day: Day): Promise<Result<Plan>> {
  const plans = await plansOf(schoolId)
  if (plans.length === 0) return no({ code: 'enrolment/plan-not-published' })
  const plan = plans.find((one) => inTerm(one, day))
  return plan === undefined ? no({ code: 'calendar/out-of-term', day }) : yes(plan)
}

export const publishedFor = ({ term }: Pick<Plan, 'term'>): PublicCalendar => publishedYears(yearsOf(term))

/** Nobody has decided anything since, nothing was published, and the lists of today did not go out meanwhile. */
const unchanged = ({ _id, version, acts = [] }: Plan, days: Day[], now: number): Record<string, unknown> => ({
  _id,
  version,
  [`acts.${acts.length}`]: is.absent(),
  ...(days.includes(dayOf(now)) ? { openedOn: is.not(dayOf(now)) } : {}),
})

/** The plan and the act as they are after it. The same op again finds its act and writes nothing. */
export async function actOnDay(
  { schoolId, day, op, now }: Deciding,
  decide: (plan: Plan, published: PublicCalendar) => Result<Decided> | Promise<Result<Decided>>,
): Promise<Result<{ plan: Plan; act: CalendarAct }>> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const found = await planWith(schoolId, day)
    if (!found.ok) return found
    const plan = found.value
    const done = actOf(plan, op)
    if (done !== null) return yes({ plan, act: done })
    const decided = await decide(plan, publishedFor(plan))
    if (!decided.ok) return decided
    const { fields, act, notices, days } = decided.value
    const written = await store.updateAndReturn('plans', unchanged(plan, days, now), {
      ...fields,
      acts: to.append(act),
      ...withNotices(notices),
      ...withAudit(calendarAudit(schoolId, act, ({ courseId }) => courseOf(plan, courseId)?.name ?? '')),
    })
    if (written !== null) return yes({ plan: written, act })
  }
  return no({ code: 'busy/try-again' })
}
