/** Art. 9: the week of a day, as it was told day by day. */
import { last } from '../lists'
import { plusDays, weekdayOf, type Day } from '../time'
import type { DailyDigest } from './DailyDigest'

export interface ToldDay {
  day: Day
  /** `none`: no service, or not told yet. */
  kind: 'service' | 'none'
  expected: number
  leave: number
  unexplained: number
}

type Told = Pick<DailyDigest, 'day' | 'round' | 'figures'>

export const sundayOf = (day: Day): Day => plusDays(day, 7 - weekdayOf(day))

/** What a day was told last: the second round is the truer one. */
export const lastTold = <T extends Told>(digests: readonly T[], day: Day): T | null =>
  last(digests.filter((one) => one.day === day).sort((a, b) => a.round - b.round)) ?? null

/** The service day before: the latest told day that lies earlier; null when there is none among them. */
export function toldBefore<T extends Told>(digests: readonly T[], day: Day): T | null {
  const earlier = digests.map((one) => one.day).filter((one) => one < day)
  const before = last([...earlier].sort())
  return before === undefined ? null : lastTold(digests, before)
}

/** Monday to Friday always; a Saturday or Sunday only when it made up for another day and was told. */
export function weekOf(day: Day, digests: readonly Told[]): ToldDay[] {
  const sunday = sundayOf(day)
  return [-6, -5, -4, -3, -2, -1, 0].flatMap((offset): ToldDay[] => {
    const one = plusDays(sunday, offset)
    const told = lastTold(digests, one)
    if (told === null)
      return offset >= -1 ? [] : [{ day: one, kind: 'none', expected: 0, leave: 0, unexplained: 0 }]
    const { expected, leave, unexplained } = told.figures
    return [{ day: one, kind: 'service', expected, leave, unexplained }]
  })
}
