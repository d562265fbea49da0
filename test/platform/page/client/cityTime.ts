const OFFSET_MS = 8 * 3_600_000
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']
const two = (value: number) => String(value).padStart(2, '0')

/** The city's clock is UTC+8 wherever this page is opened. */
const inCity = (ms: number) => new Date(ms + OFFSET_MS)

export const clockWords = (ms: number): string => {
  const time = inCity(ms)
  return `${two(time.getUTCHours())}:${two(time.getUTCMinutes())}:${two(time.getUTCSeconds())}`
}

export const minuteWords = (ms: number): string => clockWords(ms).slice(0, 5)

export const dayWords = (ms: number): string => {
  const time = inCity(ms)
  const date = `${time.getUTCFullYear()}年${time.getUTCMonth() + 1}月${time.getUTCDate()}日`
  return `${date} 周${WEEKDAYS[time.getUTCDay()] ?? ''}`
}

export const momentWords = (ms: number, now: number): string =>
  dayWords(ms) === dayWords(now) ? minuteWords(ms) : `${dayWords(ms).slice(5)} ${minuteWords(ms)}`

/** Value of a date-time field. */
export const fieldValue = (ms: number): string => inCity(ms).toISOString().slice(0, 16)

export const fromField = (value: string): number => Date.parse(`${value}:00Z`) - OFFSET_MS

/** `16:20` of the day on which `now` falls. */
export const todayAt = (now: number, time: string): number =>
  fromField(`${fieldValue(now).slice(0, 10)}T${time}`)
