import type { TermCalendar } from '@/contract/calendar'
import type { Caller } from '@/domain/access'
import type { CalendarAct } from '@/domain/calendar/CalendarAct'
import { kindOn, withSetting, type DayFacts, type DaySetting } from '@/domain/calendar/changeDay'
import { termCalendar } from '@/domain/calendar/termCalendar'
import { familiesTold } from '@/domain/notice/dayNotices'
import type { Plan } from '@/domain/plan/Plan'
import { yes, type Result } from '@/domain/result'
import { dayOf, type Day } from '@/domain/time'
import { to } from '../_kit/operators'
import { actOnDay, publishedFor, type Deciding } from './actOnDay'

export const calendarOf = (plan: Pick<Plan, 'termId' | 'term' | 'calendar'>, today: Day): TermCalendar => ({
  termId: plan.termId,
  term: plan.term,
  today,
  ...termCalendar(plan, publishedFor(plan), today),
})

/** What the school says of one day, written with the notices to the families it touches. */
export async function setDay(
  deciding: Deciding & { caller: Caller },
  decide: (facts: DayFacts) => Result<DaySetting>,
  actOfDay: (author: Pick<CalendarAct, 'op' | 'day' | 'by' | 'byName' | 'at'>) => CalendarAct,
): Promise<Result<TermCalendar>> {
  const { schoolId, day, op, now, caller } = deciding
  const acted = await actOnDay(deciding, (plan, published) => {
    const decided = decide({ now, plan, published })
    if (!decided.ok) return decided
    const setting = decided.value
    const calendar = withSetting(plan.calendar, day, setting)
    const before = kindOn(day, { plan, published })
    const after = kindOn(day, { plan: { ...plan, calendar }, published })
    return yes({
      fields: {
        [`calendar.makeUp.${day}`]: setting.makeUp ?? to.remove(),
        [`calendar.closed.${day}`]: setting.closed ?? to.remove(),
      },
      act: actOfDay({ op, day, by: caller.personId, byName: caller.name, at: now }),
      notices: familiesTold({ now, op, schoolId, termId: plan.termId, day, before, after }),
      days: [day],
    })
  })
  return acted.ok ? yes(calendarOf(acted.value.plan, dayOf(now))) : acted
}
