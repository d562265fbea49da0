import { calendarInputs, type SessionView } from '@/contract/calendar'
import { daysFrom } from '@/domain/calendar/termCalendar'
import { no, yes } from '@/domain/result'
import { action } from '../_kit/handle'
import { plansOf } from '../_kit/plans'
import { sessionViews } from './sessionViews'

/** The sessions of a range of days, with who has a place in each and what was changed. */
export const sessions = action({
  deed: 'plan/sessions',
  input: calendarInputs.sessions,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, from, to }) {
    const plans = await plansOf(schoolId)
    if (plans.length === 0) return no({ code: 'enrolment/plan-not-published' })
    const days = daysFrom(from, to)
    const inside = plans.filter(({ term }) => term.firstDay <= to && from <= term.lastDay)
    const views: SessionView[] = []
    for (const plan of inside) views.push(...(await sessionViews(plan, days)))
    const venues = inside.flatMap((plan) => plan.venues.map((venue) => venue.name))
    return yes({ sessions: views, venues: [...new Set(venues)] })
  },
})
