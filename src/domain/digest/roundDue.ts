/** Art. 9, 13: the digest goes out on every service day, and once more when the day was not finished then. */
import type { School } from '../people/School'
import { HOUR, minuteOf } from '../time'
import { dayIsFinished, type DailyDigest } from './DailyDigest'

/** 20:30, when the latest care and the evening study have ended. */
export const SECOND_ROUND_MINUTE = 20 * 60 + 30
/** A first round that came late is not followed at once by the second. */
const ROUNDS_APART = HOUR

export type ToldRound = Pick<DailyDigest, 'round' | 'at' | 'figures' | 'stillHeld'>

/**
 * Which round is due; null: none now. `made` holds the day's own digests. The first from the very minute of the school's
 * time; the second from 20:30 and an hour after the first, unless the first found the day finished. Never a third.
 */
export function roundDue(
  { digestAtMinute }: Pick<School, 'digestAtMinute'>,
  made: readonly ToldRound[],
  now: number,
): 1 | 2 | null {
  const first = made.find(({ round }) => round === 1)
  if (first === undefined) return minuteOf(now) >= digestAtMinute ? 1 : null
  if (made.some(({ round }) => round === 2)) return null
  if (dayIsFinished(first.figures, first.stillHeld)) return null
  return minuteOf(now) >= SECOND_ROUND_MINUTE && now >= first.at + ROUNDS_APART ? 2 : null
}
