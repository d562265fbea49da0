/** Statutory holidays and make-up days as published by the State Council, from a kept package. */
import { getDayDetail } from 'chinese-days'
import type { PublicCalendar } from '@/domain/calendar/serviceDay'
import { plusDays, type Day } from '@/domain/time'

const known = new Map<number, PublicCalendar>()

/** A named holiday reads `National Day,国庆节,3`; an ordinary day is just a weekday's name. */
const holidayName = (name: string): string | null => name.split(',')[1] ?? null

function read(year: number): PublicCalendar {
  const calendar: PublicCalendar = { years: [], holidays: {}, makeUpDays: {} }
  for (let day: Day = `${year}-01-01`; day <= `${year}-12-31`; day = plusDays(day, 1)) {
    const { work, name } = getDayDetail(day)
    const holiday = holidayName(name)
    if (holiday === null) continue
    calendar.years = [year]
    if (work) calendar.makeUpDays[day] = holiday
    else calendar.holidays[day] = holiday
  }
  return calendar
}

/** The calendars of several years as one. */
export function publishedYears(years: number[]): PublicCalendar {
  const calendars = years.map(publishedCalendar)
  return {
    years: calendars.flatMap((calendar) => calendar.years),
    holidays: Object.assign({}, ...calendars.map((calendar) => calendar.holidays)),
    makeUpDays: Object.assign({}, ...calendars.map((calendar) => calendar.makeUpDays)),
  }
}

/** The calendar of one year; a year without any named holiday is not published yet and says so by an empty `years`. */
export function publishedCalendar(year: number): PublicCalendar {
  const before = known.get(year)
  if (before !== undefined) return before
  const calendar = read(year)
  known.set(year, calendar)
  return calendar
}
