/** Art. 3 · 每周5天都要开展课后服务: which days are service days, and after which weekday's timetable they run. */
import type { CityCalendar, SchoolCalendar } from '../people/School'
import { no, yes, type Result } from '../result'
import { weekdayOf, yearOf, type Day, type Weekday } from '../time'
import type { Term } from './Term'

/** Statutory holidays and make-up days (调休), as published year by year. */
export interface PublicCalendar {
  years: number[]
  holidays: Record<Day, string>
  makeUpDays: Record<Day, string>
}

export type DayKind =
  | { kind: 'service'; timetable: Weekday; makeUpFor: string | null }
  | { kind: 'rest'; why: 'out-of-term' | 'weekend' | 'holiday' | 'closed'; name: string }
  /** A make-up day whose timetable the school has not set: never guessed. */
  | { kind: 'undecided'; name: string }

const makeUpDay = (name: string, timetable: Weekday | undefined): DayKind =>
  timetable === undefined
    ? { kind: 'undecided', name: `${name}调休上课` }
    : { kind: 'service', timetable, makeUpFor: name }

/**
 * In order: out of term, the school's own closing, the city's rest day, the city's make-up day, the public calendar.
 * Refuses with `calendar/year-unpublished` when neither the package nor the city knows the year's holidays.
 */
export function serviceDay(
  day: Day,
  facts: { term: Term; published: PublicCalendar; school: SchoolCalendar },
): Result<DayKind> {
  const { term, published, school } = facts
  const { city } = school
  if (day < term.firstDay || day > term.lastDay)
    return yes({ kind: 'rest', why: 'out-of-term', name: '不在学期内' })
  const closed = school.closed[day]
  if (closed !== undefined) return yes({ kind: 'rest', why: 'closed', name: closed })
  const cityRest = city.rest[day]
  if (cityRest !== undefined) return yes({ kind: 'rest', why: 'holiday', name: cityRest })
  const cityMakeUp = city.makeUp[day]
  if (cityMakeUp !== undefined) return yes(makeUpDay(cityMakeUp, school.makeUp[day]))
  if (!isYearKnown(yearOf(day), published, city))
    return no({ code: 'calendar/year-unpublished', year: yearOf(day) })
  const holiday = published.holidays[day]
  if (holiday !== undefined) return yes({ kind: 'rest', why: 'holiday', name: holiday })
  const makeUp = published.makeUpDays[day]
  if (makeUp !== undefined) return yes(makeUpDay(makeUp, school.makeUp[day]))
  const weekday = weekdayOf(day)
  if (weekday >= 6) return yes({ kind: 'rest', why: 'weekend', name: '周末' })
  return yes({ kind: 'service', timetable: weekday, makeUpFor: null })
}

/** By the package, or because the bureau has entered the year whole. */
export const isYearKnown = (year: number, published: PublicCalendar, city: CityCalendar): boolean =>
  published.years.includes(year) || city.years.includes(year)
