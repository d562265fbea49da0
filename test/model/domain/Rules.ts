/** The rules under test, in one place where a test can plant a broken one. */
import { absenceDue, answerAbsence } from '@/domain/attendance/answerAbsence'
import { correctMark } from '@/domain/attendance/correctMark'
import { applyLatePickup } from '@/domain/attendance/LatePickup'
import { takeRoll } from '@/domain/attendance/takeRoll'
import type { Custody, Entry } from '@/domain/custody/Custody'
import { step } from '@/domain/custody/fold'
import { canAnswerOffer, canOffer } from '@/domain/custody/handOver'
import { reportFound, reportMissing } from '@/domain/custody/missing'
import { reconcile } from '@/domain/custody/reconcile'
import { canTakeOver } from '@/domain/custody/takeOver'
import { atStop } from '@/domain/escort/atStop'
import { depart, entryOf, leaveStop, reach, returnHome } from '@/domain/escort/walk'
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
  depart: typeof depart
  reach: typeof reach
  leaveStop: typeof leaveStop
  returnHome: typeof returnHome
  entryOf: typeof entryOf
  atStop: typeof atStop
  answerAbsence: typeof answerAbsence
  absenceDue: typeof absenceDue
  canTakeOver: typeof canTakeOver
  reportMissing: typeof reportMissing
  reportFound: typeof reportFound
  reconcile: typeof reconcile
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
  depart,
  reach,
  leaveStop,
  returnHome,
  entryOf,
  atStop,
  answerAbsence,
  absenceDue,
  canTakeOver,
  reportMissing,
  reportFound,
  reconcile,
  step,
  append: (entries, entry) => [...entries, entry],
}

/** The document after one more entry; null when the entry cannot follow. */
export function recorded(rules: Rules, custody: Custody, entry: Entry): Custody | null {
  const next = rules.step(custody, entry)
  return next === null ? null : { ...custody, ...next, entries: rules.append(custody.entries, entry) }
}
