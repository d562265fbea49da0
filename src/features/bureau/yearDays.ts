import { plusDays, type Day } from '@/domain/time'

/** One line of the State Council's notice: a holiday from one day to another, both included. */
export interface Stretch {
  name: string
  from: Day
  to: Day
}

const DAYS_MOST = 31

/** Every day of the lines with its name; a line that runs backwards or beyond a month has none. */
export function daysOf(lines: readonly Stretch[]): Record<Day, string> {
  const days: Record<Day, string> = {}
  for (const { name, from, to } of lines)
    for (let day = from, count = 0; day <= to && count < DAYS_MOST; day = plusDays(day, 1), count += 1)
      days[day] = name.trim()
  return days
}

/** 连着的同名日子合成一段. */
export function stretchesOf(days: Readonly<Record<Day, string>>): Stretch[] {
  const stretches: Stretch[] = []
  for (const day of Object.keys(days).sort()) {
    const name = days[day] ?? ''
    const before = stretches[stretches.length - 1]
    if (before !== undefined && before.name === name && plusDays(before.to, 1) === day) before.to = day
    else stretches.push({ name, from: day, to: day })
  }
  return stretches
}
