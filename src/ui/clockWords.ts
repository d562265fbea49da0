const two = (n: number): string => String(n).padStart(2, '0')

export const clockOf = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`

/** 17:30, 1730, 17：30; null when it is no time of a day. */
export function minuteOfClock(text: string): number | null {
  const [, hours = '', minutes = ''] = /^(\d{1,2})[:：]?(\d{2})$/.exec(text.trim()) ?? []
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return null
  return Number(hours) * 60 + Number(minutes)
}
