/** The system under test: what each act does by the domain's own decisions. */
import type { Deed } from './Act'
import { DaySheet } from './DaySheet'
import { bar, ladder, reconcile, release } from './gateActs'
import { answer, offer, takeOver, withdraw } from './handActs'
import { lateAdd, lateCancel } from './lateActs'
import { correct, roll } from './rollActs'
import { expire, found, missing, sayWhere } from './searchActs'
import { walk } from './walkActs'

export class DomainDay extends DaySheet {
  /** Carries the deed out and says what its author is told. */
  carryOut(deed: Deed): string {
    const { act } = deed
    switch (act.kind) {
      case 'roll':
        return roll(this, act, deed)
      case 'correct':
        return correct(this, act, deed)
      case 'offer':
        return offer(this, act, deed)
      case 'withdraw':
        return withdraw(this, act, deed)
      case 'answer':
        return answer(this, act, deed)
      case 'late-add':
        return lateAdd(this, act, deed)
      case 'late-cancel':
        return lateCancel(this, act, deed)
      case 'release':
        return release(this, act, deed)
      case 'bar':
        return bar(this, act)
      case 'ladder':
        return ladder(this, deed)
      case 'say-where':
        return sayWhere(this, act, deed)
      case 'absence-timer':
        return expire(this, deed)
      case 'take-over':
        return takeOver(this, act, deed)
      case 'missing':
        return missing(this, act, deed)
      case 'found':
        return found(this, act, deed)
      case 'reconcile':
        return reconcile(this, act, deed)
      case 'depart':
      case 'reach':
      case 'leave-stop':
      case 'come-back':
        return walk(this, act, deed)
      default:
        return act satisfies never
    }
  }
}
