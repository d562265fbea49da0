/** What the plan leaves to decide, in one request: decision 021 says why it joins. */
import type { DigestWaiting } from '@/contract/notice'
import { termCalendar, yearsOf } from '@/domain/calendar/termCalendar'
import type { SchoolId } from '@/domain/ids'
import { currentPlan } from '@/domain/plan/currentPlan'
import type { Plan } from '@/domain/plan/Plan'
import type { PlanDraft } from '@/domain/plan/PlanDraft'
import type { Day } from '@/domain/time'
import { publishedYears } from '../_kit/holidays'
import { database } from '../_kit/sdk'
import { PAGE } from '../_kit/store'

type Matters = Pick<DigestWaiting, 'undecidedDays' | 'returnedPlans'>
type Row = Pick<Plan, 'term' | 'status' | 'calendar'> & { drafts: Pick<PlanDraft, 'state'>[] }

/** Make-up days from today on whose timetable nobody has set, and plans the bureau sent back. */
export async function planMatters(schoolId: SchoolId, today: Day): Promise<Matters> {
  const { data } = await database()
    .collection('plans')
    .aggregate()
    .match({ schoolId, status: 'published' })
    .lookup({ from: 'plan_drafts', localField: 'schoolId', foreignField: 'schoolId', as: 'drafts' })
    .project({ term: 1, status: 1, calendar: 1, 'drafts.state': 1 })
    .limit(PAGE)
    .end()
  const rows = data as Row[]
  const plan = currentPlan(rows, today)
  return {
    undecidedDays:
      plan === null ? 0 : termCalendar(plan, publishedYears(yearsOf(plan.term)), today).undecided.length,
    returnedPlans: (rows[0]?.drafts ?? []).filter(({ state }) => state === 'returned').length,
  }
}
