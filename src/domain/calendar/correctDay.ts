/** Art. 3: the bureau corrects one day of the statutory calendar for every school of the city. */
import type { CityCalendar } from '../people/School'
import { no, yes, type Result } from '../result'
import { dayOf, type Day } from '../time'
import type { Correction } from './CityAct'

interface CorrectionFacts {
  now: number
  calendar: CityCalendar
  /** A school's lists of that day are with its teachers already. */
  isOpenSomewhere: boolean
}

export const NAME_LEAST = 2

const without = (map: Record<Day, string>, day: Day): Record<Day, string> =>
  Object.fromEntries(Object.entries(map).filter(([key]) => key !== day))

/** Refusals in order: past, lists are out, no words. What a day was corrected to before is replaced. */
export function correctDay(
  day: Day,
  kind: Correction,
  name: string,
  { now, calendar, isOpenSomewhere }: CorrectionFacts,
): Result<CityCalendar> {
  if (day < dayOf(now)) return no({ code: 'calendar/day-past', day })
  if (isOpenSomewhere) return no({ code: 'calendar/day-open', day })
  const words = name.trim()
  if (kind !== 'as-published' && words.length < NAME_LEAST) return no({ code: 'calendar/words-missing' })
  const rest = without(calendar.rest, day)
  const makeUp = without(calendar.makeUp, day)
  return yes({
    years: calendar.years,
    rest: kind === 'rest' ? { ...rest, [day]: words } : rest,
    makeUp: kind === 'make-up' ? { ...makeUp, [day]: words } : makeUp,
  })
}
