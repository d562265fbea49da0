import { calendarInputs } from '@/contract/calendar'
import { enterYear as decide } from '@/domain/calendar/enterYear'
import { yes } from '@/domain/result'
import { action } from '../_kit/handle'
import { publishedCalendar } from '../_kit/holidays'
import { actOnCity } from './cityFacts'

/** 录入一年的放假安排, before the package knows it. Schools still say which timetable runs on its make-up days. */
export const enterYear = action({
  deed: 'plan/enterYear',
  input: calendarInputs.enterYear,
  subject: () => ({}),
  run: ({ year, rest, makeUp, op }, { now, caller }) =>
    actOnCity(op, now, async ({ calendar }) => {
      const known = publishedCalendar(year).years.length > 0
      const decided = decide({ year, rest, makeUp }, { calendar, known })
      if (!decided.ok) return decided
      const { personId: by, name: byName } = caller
      return yes({
        fields: { calendar: decided.value },
        act: { op, by, byName, at: now, kind: 'year', year },
        notices: [],
      })
    }),
})
