/** Rule 5, C7: a mark is corrected by a new event with a reason; the earlier one stays. */
import type { Custody } from '../custody/Custody'
import type { PersonId } from '../ids'
import { no, yes, type Result } from '../result'
import { dayOf } from '../time'
import { isHere, type RollMark, type Session } from './Session'

export type CorrectionDecision = 'receive' | 'send-away' | 'mark-only'

/**
 * Who was thought absent and came is received; who was marked present by mistake is let go, which needs a reason.
 * A child in another adult's hands, or gone home, is out of the roll's reach; leaving early goes through the gate.
 */
export function correctMark(facts: {
  now: number
  by: PersonId
  session: Session
  custody: Custody
  mark: RollMark
  reason: string
}): Result<CorrectionDecision> {
  const { now, by, session, custody, mark, reason } = facts
  if (session.teacherId !== by) return no({ code: 'roll/not-on-duty', teacher: session.teacherName })
  if (dayOf(now) !== session.day) return no({ code: 'roll/other-day', day: session.day })
  if (session.roll === null) return no({ code: 'roll/not-taken' })
  if (custody.status === 'released')
    return no({ code: 'custody/released-already', pupil: custody.name, at: custody.release.at })
  if (custody.status === 'held' && custody.holder !== by)
    return no({ code: 'custody/held-by-other', pupil: custody.name, holder: custody.holderName })
  if (mark === 'left-early') return no({ code: 'roll/left-early-by-gate', pupil: custody.name })
  if (isHere(mark)) return yes(custody.status === 'held' ? 'mark-only' : 'receive')
  if (custody.status !== 'held') return yes('mark-only')
  if (reason.trim() === '') return no({ code: 'roll/reason-missing', pupil: custody.name })
  return yes('send-away')
}
