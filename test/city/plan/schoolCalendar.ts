import type { PublicCalendar } from '@/domain/calendar/serviceDay'
import type { Term } from '@/domain/calendar/Term'
import { NO_CORRECTIONS, type SchoolCalendar } from '@/domain/people/School'
import { dayOf, plusDays, weekdayOf, yearOf, type Day, type Weekday } from '@/domain/time'
import { publishedCalendar } from '@functions/_kit/holidays'
import type { SchoolCode } from '../schools'

const FRIDAY: Weekday = 5

const inTerm =
  ({ firstDay, lastDay }: Term) =>
  (day: Day): boolean =>
    firstDay <= day && day <= lastDay

/**
 * Which weekday's lessons a make-up day catches up: the holiday's last weekdays are the ones moved, in order.
 * Sunday before a holiday Thursday–Wednesday with two make-up days: Tuesday.
 */
function movedWeekday(day: Day, { holidays, makeUpDays }: PublicCalendar): Weekday {
  const name = makeUpDays[day]
  const off = Object.keys(holidays)
    .filter((one) => holidays[one] === name && weekdayOf(one) < 6)
    .sort()
  const made = Object.keys(makeUpDays)
    .filter((one) => makeUpDays[one] === name)
    .sort()
  const moved = off[off.length - made.length + made.indexOf(day)]
  return moved === undefined ? FRIDAY : weekdayOf(moved)
}

function makeUpTimetables(now: number, term: Term): Record<Day, Weekday> {
  const years = [...new Set([yearOf(term.firstDay), yearOf(term.lastDay)])]
  const days = years.flatMap((year) => {
    const published = publishedCalendar(year)
    return Object.keys(published.makeUpDays)
      .filter(inTerm(term))
      .map((day) => [day, movedWeekday(day, published)] as const)
  })
  const latest = days.map(([day]) => day).sort()[days.length - 1]
  const undecided = latest !== undefined && latest > dayOf(now) ? latest : null
  return Object.fromEntries(days.filter(([day]) => day !== undecided))
}

/** The Friday from the 17th to the 23rd of October or April. */
function sportsDay(term: Term): Day {
  const from = `${yearOf(term.firstDay)}-${term.firstDay.slice(5, 7) === '09' ? '10' : '04'}-17`
  return plusDays(from, (FRIDAY - weekdayOf(from) + 7) % 7)
}

/** What the school adds to the public calendar; the last make-up day still to come is left undecided. */
export function schoolCalendar(code: SchoolCode, now: number, term: Term): SchoolCalendar {
  const closed: SchoolCalendar['closed'] = code === 'sh' ? { [sportsDay(term)]: '校运动会' } : {}
  return { makeUp: makeUpTimetables(now, term), closed, city: NO_CORRECTIONS }
}
