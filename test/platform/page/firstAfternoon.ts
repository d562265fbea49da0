import { dayOf, atMinute, plusDays, weekdayOf, yearOf, type Day } from '@/domain/time'
import { publishedCalendar } from '@functions/_kit/holidays'
import { termFor } from '@test/city/plan/termFor'

const SEARCHED_DAYS = 120
const AFTERNOON = 15 * 60 + 30

function isSchoolDay(day: Day): boolean {
  const { firstDay, lastDay } = termFor(atMinute(day, 0))
  const { holidays } = publishedCalendar(yearOf(day))
  return day >= firstDay && day <= lastDay && weekdayOf(day) <= 5 && holidays[day] === undefined
}

/** 15:30 of today, or of the next day on which schools are open: when a new city begins. */
export function firstAfternoon(now: number): number {
  const today = dayOf(now)
  const days = Array.from({ length: SEARCHED_DAYS }, (_, ahead) => plusDays(today, ahead))
  return atMinute(days.find(isSchoolDay) ?? today, AFTERNOON)
}
