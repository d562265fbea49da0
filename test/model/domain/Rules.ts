/** The rules under test, in one place where a test can plant a broken one. */
import { correctMark } from '@/domain/attendance/correctMark'
import { applyLatePickup } from '@/domain/attendance/LatePickup'
import { takeRoll } from '@/domain/attendance/takeRoll'
import type { Custody, Entry } from '@/domain/custody/Custody'
import { step } from '@/domain/custody/fold'
import { canAnswerOffer, canOffer } from '@/domain/custody/handOver'
import { rungDue } from '@/domain/custody/ladder'
import { decideRelease, mayRelease } from '@/domain/custody/release'

export interface Rules {
  takeRoll: typeof takeRoll
  correctMark: typeof correctMark
  applyLatePickup: typeof applyLatePickup
  canOffer: typeof canOffer
  canAnswerOffer: typeof canAnswerOffer
  mayRelease: typeof mayRelease
  decideRelease: typeof decideRelease
  rungDue: typeof rungDue
  step: typeof step
  append(entries: Entry[], entry: Entry): Entry[]
}

export const REAL_RULES: Rules = {
  takeRoll,
  correctMark,
  applyLatePickup,
  canOffer,
  canAnswerOffer,
  mayRelease,
  decideRelease,
  rungDue,
  step,
  append: (entries, entry) => [...entries, entry],
}

/** The document after one more entry; null when the entry cannot follow. */
export function recorded(rules: Rules, custody: Custody, entry: Entry): Custody | null {
  const next = rules.step(custody, entry)
  return next === null ? null : { ...custody, ...next, entries: rules.append(custody.entries, entry) }
}
