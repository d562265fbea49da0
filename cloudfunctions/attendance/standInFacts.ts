import type { Caller } from '@/domain/access'
import type { StandInSaved, StandInState } from '@/contract/standIn'
import type { Session, StandIn } from '@/domain/attendance/Session'
import { clashOf } from '@/domain/attendance/standIn'
import type { PersonId, SchoolId } from '@/domain/ids'
import { calledAs, type Person } from '@/domain/people/Person'
import { standInTakenBackNotices } from '@/domain/notice/standInNotices'
import type { Day } from '@/domain/time'
import { to } from '../_kit/operators'
import { withNotices } from '../_kit/outbox'
import { store } from '../_kit/store'

/** What a person teaches that day. */
export const lessonsOf = (schoolId: SchoolId, day: Day, teacherId: PersonId): Promise<Session[]> =>
  store.find(
    'sessions',
    { schoolId, day, teacherId },
    { fields: ['name', 'homeroomName', 'startsAtMinute', 'endsAtMinute'] },
  )

/** The stand-in as the decision saw it: whoever comes second changes nothing. */
export const asSeen = ({ _id, teacherId, standIn }: Session): Record<string, unknown> =>
  standIn === null
    ? { _id, teacherId, standIn: null }
    : { _id, teacherId, 'standIn.op': standIn.op, 'standIn.state': standIn.state }

/** A new one takes the place of the one before, which stays written down. */
export const replacing = (session: Session, standIn: StandIn): Record<string, unknown> => ({
  standIn,
  ...(session.standIn === null ? {} : { pastStandIns: to.append(session.standIn) }),
})

/** This very act is in the record already. */
export const isKnownAct = ({ standIn, pastStandIns = [] }: Session, op: string): boolean =>
  [...pastStandIns, ...(standIn === null ? [] : [standIn])].some(
    (one) => one.op === op || one.answerOp === op,
  )

interface Choosing {
  op: string
  now: number
  caller: Caller
  reason: string
}

/** A stand-in as it begins: asked, or named and thereby answered. */
export const newStandIn = (
  session: Session,
  colleague: Person,
  state: 'asked' | 'named',
  { op, now, caller, reason }: Choosing,
): StandIn => ({
  op,
  state,
  from: session.teacherId,
  fromName: session.teacherName,
  to: colleague._id,
  toName: calledAs(colleague),
  by: caller.personId,
  byName: caller.name,
  reason,
  at: now,
  answeredAt: state === 'named' ? now : null,
  answerOp: null,
  answer: '',
})

export const standInState = (standIn: StandIn): StandInState => {
  const { state, from, fromName, to: chosen, toName, reason, answer } = standIn
  return { state, from, fromName, to: chosen, toName, reason, answer }
}

export const savedStandIn = (session: Session, standIn: StandIn): StandInSaved => ({
  sessionId: session._id,
  standIn: standInState(standIn),
})

/** The lesson is its teacher's again, and those who were told of the stand-in are told. */
export const takeBack = (session: Session, standIn: StandIn, now: number): Promise<number> =>
  store.update(
    'sessions',
    { _id: session._id, teacherId: standIn.to, 'standIn.op': standIn.op, roll: null },
    {
      teacherId: standIn.from,
      teacherName: standIn.fromName,
      'standIn.state': 'withdrawn',
      ...withNotices(standInTakenBackNotices({ session, standIn, op: standIn.op, now })),
    },
  )

/**
 * Two lessons of one hour given to one colleague at the same moment: each act looks once more after it has written,
 * and who finds the other takes its own back. True: taken back.
 */
export async function takenBackForClash(session: Session, standIn: StandIn, now: number): Promise<boolean> {
  const { schoolId, day } = session
  if (clashOf(session, await lessonsOf(schoolId, day, standIn.to)) === null) return false
  await takeBack(session, standIn, now)
  return true
}
