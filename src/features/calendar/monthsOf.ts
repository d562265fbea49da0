import type { CalendarDay } from '@/contract/calendar'

export interface Month {
  /** `2026-09`. */
  month: string
  days: CalendarDay[]
}

/** The days of a term by month, in their order. */
export function monthsOf(days: readonly CalendarDay[]): Month[] {
  const months: Month[] = []
  for (const day of days) {
    const month = day.day.slice(0, 7)
    const current = months[months.length - 1]
    if (current?.month === month) current.days.push(day)
    else months.push({ month, days: [day] })
  }
  return months
}
