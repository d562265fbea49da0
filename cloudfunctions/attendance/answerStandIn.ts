import { standInInputs, type StandInSaved } from '@/contract/standIn'
import { answerStandIn as mayAnswer } from '@/domain/attendance/standIn'
import { sessionTitle, type StandIn } from '@/domain/attendance/Session'
import { standInAnsweredNotices } from '@/domain/notice/standInNotices'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { withNotices } from '../_kit/outbox'
import { backOnDuty } from '../_kit/shifts'
import { store } from '../_kit/store'
import { leadToStandIn } from './leadToStandIn'
import { sessionOf } from './sessionFacts'
import { asSeen, isKnownAct, lackOf, lessonsOf, savedStandIn, takenBackForClash } from './standInFacts'

/** 接 or 不接: with the yes the lesson is the colleague's, roll and children of the hour with it. */
export const answerStandIn = action({
  deed: 'attendance/answerStandIn',
  input: standInInputs.answerStandIn,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, sessionId, op, accept, reason }, { caller, now }): Promise<Result<StandInSaved>> {
    const found = await sessionOf(schoolId, sessionId)
    if (!found.ok) return found
    const session = found.value
    const me = caller.personId
    if (session.standIn !== null && isKnownAct(session, op)) {
      await leadToStandIn(session)
      return yes(savedStandIn(session, session.standIn))
    }
    const lessons = await lessonsOf(session.day, me)
    const lack = accept ? await lackOf(session, caller.person) : null
    const may = mayAnswer({ now, by: caller.person, session, lessons, lack, accept })
    if (!may.ok) return may
    const standIn: StandIn = {
      ...may.value,
      state: accept ? 'accepted' : 'declined',
      answeredAt: now,
      answerOp: op,
      answer: reason,
    }
    const changed = await store.update('sessions', asSeen(session), {
      standIn,
      ...(accept ? { teacherId: me, teacherName: caller.name, alarmedAt: null } : {}),
      ...withNotices(standInAnsweredNotices({ session, standIn, op, now, accept })),
    })
    if (changed === 0) return no({ code: 'busy/try-again' })
    if (!accept) return yes(savedStandIn(session, standIn))
    if (await takenBackForClash(session, standIn, now))
      return no({
        code: 'stand-in/clash',
        name: caller.name,
        lesson: sessionTitle(session),
        startsAtMinute: session.startsAtMinute,
        endsAtMinute: session.endsAtMinute,
      })
    await backOnDuty(schoolId, session.day, me, `${op}-back`, now)
    await leadToStandIn({ ...session, teacherId: me, teacherName: caller.name })
    return yes(savedStandIn(session, standIn))
  },
})
