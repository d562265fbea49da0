/** Art. 10: a family asks for a reduction, or finance enters what came on paper. */
import { MOST_PICTURES } from '../files/picture'
import { no, yes, type Result } from '../result'
import { plusDays, type Day } from '../time'
import { HARDSHIP_CONSENT_VERSION } from './consent'
import { isOpen, type HardshipAsk, type HardshipKind } from './Hardship'

export const MOST_HARDSHIP_WORDS = 200
/** Evidence is looked at anew after so many days at the latest. */
export const LONGEST_EVIDENCE_DAYS = 3 * 366
/** Of one child, over the years. */
export const MOST_ASKS = 30

export interface HardshipWish {
  kind: HardshipKind
  words: string
  validUntil: Day
  /** Those sent now; what an ask has already, it keeps. */
  pictures: number
}

interface AskFacts {
  asks: readonly HardshipAsk[]
  wish: HardshipWish
  /** Null on paper: the signed form stays with the school. */
  agreedTo: string | null
  on: 'phone' | 'paper'
  today: Day
}

/**
 * The ask that is completed by this one, or null: a new one. On paper pictures may be missing, the paper is at the
 * school. Refusals in order: agreement missing or to an older text, one waits already, too many asks, words missing,
 * evidence over or too long, no picture, too many of them.
 */
export function askHardship({ asks, wish, agreedTo, on, today }: AskFacts): Result<HardshipAsk | null> {
  if (on === 'phone' && agreedTo === null) return no({ code: 'hardship/consent-missing' })
  if (on === 'phone' && agreedTo !== HARDSHIP_CONSENT_VERSION)
    return no({ code: 'hardship/consent-outdated' })
  const open = asks.find(isOpen) ?? null
  if (open?.state === 'waiting') return no({ code: 'hardship/waiting-already' })
  if (open === null && asks.length >= MOST_ASKS) return no({ code: 'hardship/too-many' })
  if (wish.kind === 'other' && wish.words === '') return no({ code: 'hardship/words-missing' })
  if (wish.validUntil < today) return no({ code: 'hardship/evidence-over' })
  if (wish.validUntil > plusDays(today, LONGEST_EVIDENCE_DAYS))
    return no({ code: 'hardship/evidence-too-long' })
  const pictures = wish.pictures + (open?.pictures.length ?? 0)
  if (on === 'phone' && pictures === 0) return no({ code: 'hardship/pictures-missing' })
  if (pictures > MOST_PICTURES) return no({ code: 'hardship/too-many-pictures', most: MOST_PICTURES })
  return yes(open)
}

/** 撤回: while nobody has decided. */
export function withdrawHardship(ask: HardshipAsk | undefined): Result<HardshipAsk> {
  if (ask === undefined) return no({ code: 'hardship/unknown-ask' })
  return isOpen(ask) ? yes(ask) : no({ code: 'hardship/decided-already' })
}
