/** Art. 10: the school's finance decides; never about a child of their own. */
import { isGuardianOf } from '../access'
import type { PupilId } from '../ids'
import type { Person } from '../people/Person'
import { no, yes, type Result } from '../result'
import type { Day } from '../time'
import { isOpen, type HardshipAsk } from './Hardship'

export const MOST_REASON = 100

export type HardshipDecision =
  | { is: 'grant'; percentOff: number; from: Day; to: Day; reason: string }
  | { is: 'refuse'; reason: string }
  /** 补材料. */
  | { is: 'more'; reason: string }

interface DecideFacts {
  ask: HardshipAsk | undefined
  decision: HardshipDecision
  by: Person
  pupilId: PupilId
  today: Day
}

/**
 * The ask that is decided. A reduction needs no reason, everything else does. Refusals in order: own child, no such ask,
 * decided already, reason missing, days the wrong way round or over, days beyond the evidence.
 */
export function decideHardship({ ask, decision, by, pupilId, today }: DecideFacts): Result<HardshipAsk> {
  if (isGuardianOf(by, pupilId)) return no({ code: 'hardship/own-child' })
  if (ask === undefined) return no({ code: 'hardship/unknown-ask' })
  if (!isOpen(ask)) return no({ code: 'hardship/decided-already' })
  if (decision.is !== 'grant')
    return decision.reason === '' ? no({ code: 'hardship/reason-missing' }) : yes(ask)
  if (decision.to < decision.from || decision.to < today) return no({ code: 'hardship/days-wrong' })
  if (decision.to > ask.validUntil)
    return no({ code: 'hardship/beyond-evidence', validUntil: ask.validUntil })
  return yes(ask)
}
