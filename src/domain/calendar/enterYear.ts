/** Art. 3: the bureau enters the holidays of a year that the package does not know yet. */
import type { CityCalendar } from '../people/School'
import { no, yes, type Result } from '../result'
import { isDay, yearOf, type Day } from '../time'
import { NAME_LEAST } from './correctDay'

export interface YearEntered {
  year: number
  rest: Record<Day, string>
  makeUp: Record<Day, string>
}

/**
 * 录入一年的放假安排, before the package knows it; a day that was corrected before stays as it was corrected. Refusals in order: the
 * year is known, nothing entered, a day of another year, a day in both lists, a day without words.
 */
export function enterYear(
  { year, rest, makeUp }: YearEntered,
  { calendar, known }: { calendar: CityCalendar; known: boolean },
): Result<CityCalendar> {
  if (known || calendar.years.includes(year)) return no({ code: 'calendar/year-complete', year })
  const days = [...Object.keys(rest), ...Object.keys(makeUp)]
  if (Object.keys(rest).length === 0) return no({ code: 'calendar/year-empty', year })
  const foreign = days.find((day) => !isDay(day) || yearOf(day) !== year)
  if (foreign !== undefined) return no({ code: 'calendar/year-other', year, day: foreign })
  const twice = Object.keys(rest).find((day) => makeUp[day] !== undefined)
  if (twice !== undefined) return no({ code: 'calendar/day-twice', day: twice })
  if ([...Object.values(rest), ...Object.values(makeUp)].some((name) => name.trim().length < NAME_LEAST))
    return no({ code: 'calendar/words-missing' })
  const isCorrected = (day: Day) => calendar.rest[day] !== undefined || calendar.makeUp[day] !== undefined
  const fresh = (map: Record<Day, string>) =>
    Object.fromEntries(Object.entries(map).filter(([day]) => !isCorrected(day)))
  return yes({
    years: [...calendar.years, year].sort((a, b) => a - b),
    rest: { ...calendar.rest, ...fresh(rest) },
    makeUp: { ...calendar.makeUp, ...fresh(makeUp) },
  })
}
