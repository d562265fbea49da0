/** Art. 3 · 每周5天都要开展课后服务: which days are service days, and after which weekday's timetable they run. */
import type { SchoolCalendar } from '../people/School'
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

/**
 * Out of term comes first, then the school's own closing, then the public calendar.
 * Refuses with `calendar/year-unpublished` when the year's holidays are not known yet.
 */
export function serviceDay(
  day: Day,
  facts: { term: Term; published: PublicCalendar; school: SchoolCalendar },
): Result<DayKind> {
  const { term, published, school } = facts
  if (day < term.firstDay || day > term.lastDay)
    return yes({ kind: 'rest', why: 'out-of-term', name: '不在学期内' })
  const closed = school.closed[day]
  if (closed !== undefined) return yes({ kind: 'rest', why: 'closed', name: closed })
  if (!published.years.includes(yearOf(day)))
    return no({ code: 'calendar/year-unpublished', year: yearOf(day) })
  const holiday = published.holidays[day]
  if (holiday !== undefined) return yes({ kind: 'rest', why: 'holiday', name: holiday })
  const weekday = weekdayOf(day)
  const makeUp = published.makeUpDays[day]
  if (makeUp !== undefined) {
    const timetable = school.makeUp[day]
    if (timetable === undefined) return yes({ kind: 'undecided', name: `${makeUp}调休上课` })
    return yes({ kind: 'service', timetable, makeUpFor: makeUp })
  }
  if (weekday >= 6) return yes({ kind: 'rest', why: 'weekend', name: '周末' })
  return yes({ kind: 'service', timetable: weekday, makeUpFor: null })
}
