import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** The city's clock is a fixed +08:00. dayjs's timezone plugin is broken on some phones; an offset is not. */
const CITY_OFFSET_MINUTES = 8 * 60

/** A school day, `YYYY-MM-DD` on the city's clock. */
export type Day = string
/** ISO weekday: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

const cityTime = (at: number) => dayjs.utc(at).utcOffset(CITY_OFFSET_MINUTES)
const midnight = (day: Day): number => dayjs.utc(`${day}T00:00:00Z`).valueOf() - CITY_OFFSET_MINUTES * MINUTE

export const dayOf = (at: number): Day => cityTime(at).format('YYYY-MM-DD')
/** Whole minutes after midnight, 0–1439. */
export const minuteOf = (at: number): number => Math.floor((at - midnight(dayOf(at))) / MINUTE)
/** A school's day runs until four in the morning: a child nobody collected by midnight still belongs to it. */
const DAY_ENDS_AFTER_MIDNIGHT = 4 * HOUR
export const schoolDayOf = (at: number): Day => dayOf(at - DAY_ENDS_AFTER_MIDNIGHT)
/** Minutes since the midnight the school's day began with; past 1440 in the small hours after it. */
export const schoolMinuteOf = (at: number): number => Math.floor((at - midnight(schoolDayOf(at))) / MINUTE)

export const atMinute = (day: Day, minute: number): number => midnight(day) + minute * MINUTE
/** The same day of the month, or the month's last: 31 August and six months are 28 (29) February. */
export const plusMonths = (day: Day, months: number): Day =>
  dayjs.utc(`${day}T00:00:00Z`).add(months, 'month').format('YYYY-MM-DD')
export const plusDays = (day: Day, days: number): Day => dayOf(midnight(day) + days * DAY + HOUR)
export const yearOf = (day: Day): number => Number(day.slice(0, 4))

export function weekdayOf(day: Day): Weekday {
  const sundayFirst = dayjs.utc(`${day}T00:00:00Z`).day()
  return (sundayFirst === 0 ? 7 : sundayFirst) as Weekday
}

/** A real calendar day: 2026-02-30 is not one. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && dayjs.utc(`${text}T00:00:00Z`).format('YYYY-MM-DD') === text

const two = (n: number): string => String(n).padStart(2, '0')
const WEEKDAYS: Record<Weekday, string> = {
  1: '周一',
  2: '周二',
  3: '周三',
  4: '周四',
  5: '周五',
  6: '周六',
  7: '周日',
}

export const clockText = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
export const clockTextAt = (at: number): string => clockText(minuteOf(at))
export const weekdayText = (weekday: Weekday): string => WEEKDAYS[weekday]
export const dayText = (day: Day): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
export const dayWeekdayText = (day: Day): string => `${dayText(day)} ${weekdayText(weekdayOf(day))}`
export const longDayText = (day: Day): string => `${yearOf(day)}年${dayText(day)}`
export const momentText = (at: number): string => `${dayText(dayOf(at))} ${clockTextAt(at)}`
