/** Art. 3: every day of a term as one school's calendar sees it, and what is still to be decided. */
import type { SchoolCalendar } from '../people/School'
import { plusDays, yearOf, type Day, type Weekday } from '../time'
import { isYearKnown, serviceDay, type DayKind, type PublicCalendar } from './serviceDay'
import type { Term } from './Term'

/** `unpublished`: the year's holidays are not known, nobody guesses. */
export type CalendarDay = ({ day: Day } & DayKind) | { day: Day; kind: 'unpublished'; year: number }

export interface TermDays {
  days: CalendarDay[]
  /** Make-up days from today on whose timetable nobody has set. */
  undecided: Day[]
  unpublishedYears: number[]
  /** How many days the term's sessions run, by weekday's timetable. */
  serviceDays: Record<Weekday, number>
}

export const daysFrom = (first: Day, lastDay: Day): Day[] => {
  const days: Day[] = []
  for (let day = first; day <= lastDay; day = plusDays(day, 1)) days.push(day)
  return days
}

/** Both days' years and those between. */
export const yearsOf = ({ firstDay, lastDay }: Pick<Term, 'firstDay' | 'lastDay'>): number[] =>
  Array.from({ length: yearOf(lastDay) - yearOf(firstDay) + 1 }, (_, i) => yearOf(firstDay) + i)

const calendarDay = (day: Day, kind: ReturnType<typeof serviceDay>): CalendarDay =>
  kind.ok ? { day, ...kind.value } : { day, kind: 'unpublished', year: yearOf(day) }

/** `published` holds every year the term touches. A year counts as unpublished as long as nobody has entered it whole. */
export function termCalendar(
  plan: { term: Term; calendar: SchoolCalendar },
  published: PublicCalendar,
  today: Day,
): TermDays {
  const { term, calendar } = plan
  const days = daysFrom(term.firstDay, term.lastDay).map((day) =>
    calendarDay(day, serviceDay(day, { term, published, school: calendar })),
  )
  const serviceDays: Record<Weekday, number> = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: 0, 7: 0 }
  for (const day of days) if (day.kind === 'service') serviceDays[day.timetable] += 1
  return {
    days,
    undecided: days.filter((d) => d.kind === 'undecided' && d.day >= today).map((d) => d.day),
    unpublishedYears: yearsOf(term).filter((year) => !isYearKnown(year, published, calendar.city)),
    serviceDays,
  }
}
