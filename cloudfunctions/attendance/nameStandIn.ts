import { standInInputs, type StandInSaved } from '@/contract/standIn'
import { nameStandIn as mayName } from '@/domain/attendance/standIn'
import { sessionTitle, type Session } from '@/domain/attendance/Session'
import { standInNamedNotices } from '@/domain/notice/standInNotices'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { withNotices } from '../_kit/outbox'
import { goneHome } from '../_kit/shifts'
import { store } from '../_kit/store'
import { leadToStandIn } from './leadToStandIn'
import { sessionOf } from './sessionFacts'
import {
  asSeen,
  isKnownAct,
  lackOf,
  lessonsOf,
  newStandIn,
  replacing,
  savedStandIn,
  takenBackForClash,
} from './standInFacts'

/** Busy at that hour after all: what the screen says when two lessons were given to one colleague at once. */
const clashed = (session: Session, name: string) =>
  no({
    code: 'stand-in/clash',
    name,
    lesson: sessionTitle(session),
    startsAtMinute: session.startsAtMinute,
    endsAtMinute: session.endsAtMinute,
  })

/** 指定代课: by the office or the duty leader, at once, also when the teacher can no longer act herself. */
export const nameStandIn = action({
  deed: 'attendance/nameStandIn',
  input: standInInputs.nameStandIn,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, sessionId, op, to, reason }, { caller, now }): Promise<Result<StandInSaved>> {
    const found = await sessionOf(schoolId, sessionId)
    if (!found.ok) return found
    const session = found.value
    if (session.standIn !== null && isKnownAct(session, op)) {
      await leadToStandIn(session)
      return yes(savedStandIn(session, session.standIn))
    }
    const colleague = await store.get('persons', to)
    const lessons = await lessonsOf(session.day, to)
    const lack = await lackOf(session, colleague)
    const hasGone = (await goneHome(schoolId, session.day)).has(to)
    const may = mayName({
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
    const standIn = newStandIn(session, may.value, 'named', { op, now, caller, reason })
    const { toName } = standIn
    const changed = await store.update('sessions', asSeen(session), {
      ...replacing(session, standIn),
      teacherId: to,
      teacherName: toName,
      alarmedAt: null,
      ...withNotices(standInNamedNotices({ session, standIn, op, now })),
    })
    if (changed === 0) return no({ code: 'busy/try-again' })
    if (await takenBackForClash(session, standIn, now)) return clashed(session, toName)
    await leadToStandIn({ ...session, teacherId: to, teacherName: toName })
    return yes(savedStandIn(session, standIn))
  },
})
