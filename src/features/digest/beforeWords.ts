import { dayText, plusDays, weekdayOf, weekdayText, type Day } from '@/domain/time'

/** How the service day before is called beside a figure: 昨天, 周五, or its date when it lies further back. */
export function beforeWords(before: Day, day: Day, isToday: boolean): string {
  if (isToday && before === plusDays(day, -1)) return '昨天'
  return before > plusDays(day, -7) ? weekdayText(weekdayOf(before)) : dayText(before)
}
