/** Art. 13: what a phone without network tells later keeps its own time, within what can be true (rule 5). */
import { atMinute, MINUTE, schoolDayOf, type Day } from './time'

/** Told within this long it was told at once: the server's time is the time. */
export const TOLD_AT_ONCE_WITHIN = MINUTE / 2
/** A school's day begins at four in the morning. */
const DAY_BEGINS_AT = 240

export const dayBegins = (day: Day): number => atMinute(day, DAY_BEGINS_AT)

/** Never in the future, never before it could have happened. Epoch milliseconds all. */
export const withinReason = (told: number, from: number, now: number): number =>
  Math.min(Math.max(told, from), now)

/** When it happened, if that was told later; undefined when it was told at once. */
export function toldLater(told: number | undefined, from: number, now: number): number | undefined {
  if (told === undefined) return undefined
  const at = withinReason(told, from, now)
  return now - at <= TOLD_AT_ONCE_WITHIN ? undefined : at
}

/** An act of another school day is not today's: the same children may stand with somebody else by now. */
export const isOfDay = (told: number | undefined, day: Day): boolean =>
  told === undefined || schoolDayOf(told) >= day
