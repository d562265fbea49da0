/** Art. 13 · 早退: read from the release, never typed: she was here, and the gate let her go before the lesson ended. */
import type { Custody } from '../custody/Custody'
import { atMinute } from '../time'
import { isHere, type RollMark, type Session } from './Session'

export const leftEarly = (
  custody: Pick<Custody, 'status' | 'release' | 'itinerary'>,
  { _id, day, endsAtMinute }: Pick<Session, '_id' | 'day' | 'endsAtMinute'>,
  marked: RollMark | null,
): boolean => {
  if (custody.release === null || marked === null || !isHere(marked)) return false
  const leg = custody.itinerary.find(({ sessionId }) => sessionId === _id)
  return custody.release.at < atMinute(day, leg?.endsAtMinute ?? endsAtMinute)
}
