import type { Caller } from '@/domain/access'
import type { StandInSaved, StandInState } from '@/contract/standIn'
import type { Session, StandIn } from '@/domain/attendance/Session'
import { clashOf, isOwnEmergency } from '@/domain/attendance/standIn'
import type { DutyFailure } from '@/domain/failures/service'
import type { PersonId } from '@/domain/ids'
import { calledAs, type Person } from '@/domain/people/Person'
import { standInTakenBackNotices } from '@/domain/notice/standInNotices'
import { NO_TEACHER } from '@/domain/plan/Plan'
import { NOBODY_YET } from '@/domain/service/dayDuties'
import type { Day } from '@/domain/time'
import { lacksOf } from '../_kit/lackOf'
import { to } from '../_kit/operators'
import { withNotices } from '../_kit/outbox'
import { store } from '../_kit/store'

/** What a person teaches that day, at whatever school: nobody is in two rooms at once. */
export const lessonsOf = (day: Day, teacherId: PersonId): Promise<Session[]> =>
  store.find(
    'sessions',
    { day, teacherId },
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
  from: session.teacherId === NO_TEACHER ? (session.unfit?.personId ?? NO_TEACHER) : session.teacherId,
  fromName: session.teacherId === NO_TEACHER ? (session.unfit?.name ?? NOBODY_YET) : session.teacherName,
  to: colleague._id,
  toName: calledAs(colleague),
  by: caller.personId,
  byName: caller.name,
  reason,
  at: now,
  answeredAt: state === 'named' ? now : null,
  answerOp: null,
  answer: '',
  ...(isOwnEmergency({ by: caller.personId, to: colleague, session, schoolId: session.schoolId })
    ? { emergency: true }
    : {}),
})

export const standInState = (standIn: StandIn): StandInState => {
  const { state, from, fromName, to: chosen, toName, reason, answer } = standIn
  return { state, from, fromName, to: chosen, toName, reason, answer }
}

export const savedStandIn = (session: Session, standIn: StandIn): StandInSaved => ({
  sessionId: session._id,
  standIn: standInState(standIn),
})

/** Whoever may not serve does not come back by this way either. */
const backTo = ({ unfit }: Session, { from, fromName }: StandIn) =>
  unfit?.personId === from
    ? { teacherId: NO_TEACHER, teacherName: NOBODY_YET }
    : { teacherId: from, teacherName: fromName }

/** The lesson is its teacher's again, and those who were told of the stand-in are told. */
export const takeBack = (session: Session, standIn: StandIn, now: number): Promise<number> =>
  store.update(
    'sessions',
    { _id: session._id, teacherId: standIn.to, 'standIn.op': standIn.op, roll: null },
    {
      ...backTo(session, standIn),
      'standIn.state': 'withdrawn',
      ...withNotices(standInTakenBackNotices({ session, standIn, op: standIn.op, now })),
    },
  )

/**
 * Two lessons of one hour given to one colleague at the same moment: each act looks once more after it has written,
 * and who finds the other takes its own back. True: taken back.
 */
export async function takenBackForClash(session: Session, standIn: StandIn, now: number): Promise<boolean> {
  if (clashOf(session, await lessonsOf(session.day, standIn.to)) === null) return false
  await takeBack(session, standIn, now)
  return true
}

/** Why the colleague may not serve in this lesson today; null: may, or there is no such colleague. */
export async function lackOf(
  { schoolId, day, served = null }: Session,
  colleague: Person | null,
): Promise<DutyFailure | null> {
  if (colleague === null) return null
  const asked = { schoolId, day, persons: [colleague], course: served, isStandIn: true }
  return (await lacksOf(asked)).get(colleague._id) ?? null
}
