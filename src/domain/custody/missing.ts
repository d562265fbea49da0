/** Art. 13 · 「两边都没见到，马上找人」. C1: the one who answers for her goes on answering until she is found. */
import type { PersonId } from '../ids'
import { no, yes, type Result } from '../result'
import { MINUTE } from '../time'
import { isHeld, type Custody, type Held } from './Custody'

/** Not found for so long: the family is told by push too. Until then the duty leader phones, with words of her own. */
export const FAMILY_TOLD_AFTER = 5 * MINUTE

export interface Missing {
  at: number
  by: PersonId
  byName: string
  words: string
  /** When the push to the family was written. */
  familyToldAt: number | null
}

/** By whoever answers for her, and by whoever should take her over. */
export function reportMissing(custody: Custody, by: PersonId): Result<Held> {
  if (!isHeld(custody)) return no({ code: 'custody/not-in-school', pupil: custody.name })
  if (custody.holder !== by && custody.offer?.to !== by)
    return no({ code: 'custody/held-by-other', pupil: custody.name, holder: custody.holderName })
  if (custody.missing !== null)
    return no({ code: 'missing/reported', pupil: custody.name, byName: custody.missing.byName })
  return yes(custody)
}

/** By whoever answers for her, the duty leader or the gate. */
export function reportFound(custody: Custody, by: PersonId, worksTheGate: boolean): Result<Held> {
  if (!isHeld(custody) || custody.missing === null) return no({ code: 'missing/none', pupil: custody.name })
  if (custody.holder !== by && !worksTheGate)
    return no({ code: 'custody/held-by-other', pupil: custody.name, holder: custody.holderName })
  return yes(custody)
}

export const familyIsDue = (missing: Missing | null, now: number): boolean =>
  missing !== null && missing.familyToldAt === null && now >= missing.at + FAMILY_TOLD_AFTER
