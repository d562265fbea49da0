/** Art. 13 · 核实离校. C3: she had left by another way; the duty leader phoned and says with whom. Never with a barred person. */
import type { Pupil } from '../people/Pupil'
import { no, yes, type Result } from '../result'
import { isHeld, type Custody, type Held } from './Custody'
import { bars } from '../people/barred'
import type { ReleaseDecision } from './release'

/** 核实 takes a sentence, not a word. */
export const RECONCILE_REASON_MIN = 6

/** `collectorId` null: she went by herself, or with somebody who is not registered; the reason says it. */
export function reconcile(
  custody: Custody,
  pupil: Pick<Pupil, 'name' | 'collectors' | 'barred'>,
  collectorId: string | null,
  words: string,
): Result<ReleaseDecision & { held: Held }> {
  if (custody.status === 'released')
    return no({ code: 'custody/released-already', pupil: custody.name, at: custody.release.at })
  if (!isHeld(custody)) return no({ code: 'custody/not-in-school', pupil: custody.name })
  const reason = words.trim()
  if (reason.length < RECONCILE_REASON_MIN)
    return no({ code: 'reconcile/reason-short', most: RECONCILE_REASON_MIN })
  const proof = { how: 'reconciled' as const, reason }
  if (collectorId === null) return yes({ held: custody, proof, collectorText: '' })
  const who = pupil.collectors.find((one) => one.id === collectorId)
  if (who === undefined) return no({ code: 'reconcile/collector-unknown' })
  if (pupil.barred === null) return no({ code: 'custody/barred-unreadable', pupil: custody.name })
  if (bars(pupil.barred, who)) return no({ code: 'reconcile/barred', pupil: custody.name })
  return yes({ held: custody, proof, collectorText: `${who.relation} ${who.name}` })
}
