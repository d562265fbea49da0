import { calendarInputs, type TermCalendar } from '@/contract/calendar'
import { planId, type SchoolId, type TermId } from '@/domain/ids'
import { NO_CORRECTIONS } from '@/domain/people/School'
import { no, yes, type Result } from '@/domain/result'
import { dayOf, type Day } from '@/domain/time'
import { action } from '../_kit/handle'
import { planOfTerm } from '../_kit/plans'
import { store } from '../_kit/store'
import { calendarOf } from './setDay'

/** A term that is only being planned has nothing of the school's own yet: the city's calendar alone. */
async function ofDraft(schoolId: SchoolId, termId: TermId | null, today: Day): Promise<Result<TermCalendar>> {
  const drafts =
    termId === null
      ? await store.find('plan_drafts', { schoolId }, { fields: ['termId', 'term'] })
      : await store.find('plan_drafts', { _id: planId(schoolId, termId) }, { fields: ['termId', 'term'] })
  const [draft] = drafts.sort((a, b) => (a.term.firstDay > b.term.firstDay ? -1 : 1))
  if (draft === undefined) return no({ code: 'plan/none' })
  const [city] = await store.find('cities', {}, { fields: ['calendar'], limit: 1 })
  const calendar = { makeUp: {}, closed: {}, city: city?.calendar ?? NO_CORRECTIONS }
  return yes(calendarOf({ ...draft, calendar }, today))
}

export const calendar = action({
  deed: 'plan/calendar',
  input: calendarInputs.calendar,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, termId }, { now }) {
    const today = dayOf(now)
    const found = await planOfTerm(schoolId, termId, today)
    return found.ok ? yes(calendarOf(found.value, today)) : ofDraft(schoolId, termId, today)
  },
})
