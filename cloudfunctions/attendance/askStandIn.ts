import { standInInputs, type StandInSaved } from '@/contract/standIn'
import { askStandIn as mayAsk } from '@/domain/attendance/standIn'
import { standInAskedNotices } from '@/domain/notice/standInNotices'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { withNotices } from '../_kit/outbox'
import { goneHome } from '../_kit/shifts'
import { store } from '../_kit/store'
import { sessionOf } from './sessionFacts'
import { asSeen, isKnownAct, lackOf, lessonsOf, newStandIn, replacing, savedStandIn } from './standInFacts'

/** 请人代课: the teacher asks one colleague. Until the colleague says yes, the lesson stays the teacher's. */
export const askStandIn = action({
  deed: 'attendance/askStandIn',
  input: standInInputs.askStandIn,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, sessionId, op, to, reason }, { caller, now }): Promise<Result<StandInSaved>> {
    const found = await sessionOf(schoolId, sessionId)
    if (!found.ok) return found
    const session = found.value
    if (session.standIn !== null && isKnownAct(session, op))
      return yes(savedStandIn(session, session.standIn))
    const colleague = await store.get('persons', to)
    const lessons = await lessonsOf(session.day, to)
    const lack = await lackOf(session, colleague)
    const hasGone = (await goneHome(schoolId, session.day)).has(to)
    const may = mayAsk({
      now,
      by: caller.personId,
      session,
      schoolId,
      to: colleague,
      lessons,
      hasGone,
      reason,
      lack,
    })
    if (!may.ok) return may
    const standIn = newStandIn(session, may.value, 'asked', { op, now, caller, reason })
    const changed = await store.update('sessions', asSeen(session), {
      ...replacing(session, standIn),
      ...withNotices(standInAskedNotices({ session, standIn, op, now })),
    })
    return changed > 0 ? yes(savedStandIn(session, standIn)) : no({ code: 'busy/try-again' })
  },
})
