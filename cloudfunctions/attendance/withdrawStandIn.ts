import { standInInputs, type StandInSaved } from '@/contract/standIn'
import { withdrawStandIn as mayWithdraw } from '@/domain/attendance/standIn'
import type { StandIn } from '@/domain/attendance/Session'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { store } from '../_kit/store'
import { sessionOf } from './sessionFacts'
import { asSeen, isKnownAct, savedStandIn } from './standInFacts'

/** 不请了: while the colleague has not answered. */
export const withdrawStandIn = action({
  deed: 'attendance/withdrawStandIn',
  input: standInInputs.withdrawStandIn,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, sessionId, op }, { caller, now }): Promise<Result<StandInSaved>> {
    const found = await sessionOf(schoolId, sessionId)
    if (!found.ok) return found
    const session = found.value
    if (session.standIn !== null && isKnownAct(session, op))
      return yes(savedStandIn(session, session.standIn))
    const may = mayWithdraw(session, caller.personId)
    if (!may.ok) return may
    const standIn: StandIn = { ...may.value, state: 'withdrawn', answeredAt: now, answerOp: op }
    const changed = await store.update('sessions', asSeen(session), { standIn })
    return changed > 0 ? yes(savedStandIn(session, standIn)) : no({ code: 'busy/try-again' })
  },
})
