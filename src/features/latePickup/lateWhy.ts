import type { LateOptions } from '@/contract/late'
import { say } from '@/domain/failure'
import { minuteOf, weekdayText, type Weekday } from '@/domain/time'

/** The cut-off minute itself is too late, by the server's clock; until then what the server said when it was read. */
export function closedWords(options: LateOptions, now: number): string | null {
  const { cutOffAt, teacherName: teacher } = options
  const past = say({ code: 'late/past-cut-off', cutOffMinute: minuteOf(cutOffAt), teacher })
  return options.closed ?? (now >= cutOffAt ? past : null)
}

interface Chosen {
  untilMinute: number | null
  collectorId: string | null
}

const missing = ({ untilMinute, collectorId }: Chosen): string | undefined => {
  if (untilMinute === null) return '先选托管到几点'
  return collectorId === null ? '再选到时谁来接' : undefined
}

/** Why the application cannot be sent now, and what makes it possible; nothing when it can. */
export const lateWhy = (options: LateOptions, chosen: Chosen, now: number): string | undefined =>
  closedWords(options, now) ?? missing(chosen)

export const patternWhy = (weekdays: readonly Weekday[], chosen: Chosen): string | undefined =>
  weekdays.length === 0 ? '先选每周哪几天' : missing(chosen)

/** 每周一、周三. */
export const weeklyText = (weekdays: readonly Weekday[]): string =>
  `每${[...weekdays]
    .sort((a, b) => a - b)
    .map(weekdayText)
    .join('、')}`
