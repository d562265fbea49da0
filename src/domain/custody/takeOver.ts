/** Art. 13 · 交接班: when a teacher can no longer act, the duty leader takes her children into her own hands (C1). */
import type { PersonId } from '../ids'
import { no, yes, type Result } from '../result'

/** An emergency says why: the giver did not hand anybody over. */
export const TAKE_OVER_REASON_LEAST = 4

export function canTakeOver(facts: { by: PersonId; from: PersonId; reason: string }): Result<null> {
  const { by, from, reason } = facts
  if (by === from) return no({ code: 'custody/to-oneself' })
  if (reason.trim().length < TAKE_OVER_REASON_LEAST) return no({ code: 'take-over/reason-missing' })
  return yes(null)
}
