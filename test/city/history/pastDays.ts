import { serviceDay } from '@/domain/calendar/serviceDay'
import type { Plan } from '@/domain/plan/Plan'
import { dayOf, plusDays, weekdayOf, yearOf, type Day, type Weekday } from '@/domain/time'
import { publishedCalendar } from '@functions/_kit/holidays'

export interface PastDay {
  day: Day
  timetable: Weekday
}

/** The service days of last week and of this one, up to yesterday. None in a year whose calendar is not published. */
export function pastDays(now: number, plan: Plan): PastDay[] {
  const today = dayOf(now)
  const days: PastDay[] = []
  for (let day = plusDays(today, -6 - weekdayOf(today)); day < today; day = plusDays(day, 1)) {
    const kind = serviceDay(day, {
      term: plan.term,
      school: plan.calendar,
      published: publishedCalendar(yearOf(day)),
    })
    if (kind.ok && kind.value.kind === 'service') days.push({ day, timetable: kind.value.timetable })
  }
  return days
}
