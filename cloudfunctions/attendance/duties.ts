import { attendanceInputs, type Duties, type Duty, type DutyState } from '@/contract/attendance'
import type { StandInAsk } from '@/contract/standIn'
import { isSettled } from '@/domain/attendance/standIn'
import { sessionTitle, type Session } from '@/domain/attendance/Session'
import type { Custody } from '@/domain/custody/Custody'
import { say } from '@/domain/failure'
import type { PersonId } from '@/domain/ids'
import { yes } from '@/domain/result'
import { minuteOf } from '@/domain/time'
import { action } from '../_kit/handle'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'
import { standInState } from './standInFacts'

const ROLL_OPENS_BEFORE_MINUTES = 15

function dutyOf(session: Session, children: Custody[], me: PersonId, minute: number): Duty {
  const mine = children.filter((c) => c.itinerary.some((leg) => leg.sessionId === session._id))
  const inHand = mine.filter((c) => c.holder === me).length
  const called: DutyState = inHand > 0 ? 'called' : 'handed-over'
  const before: DutyState =
    minute < session.startsAtMinute - ROLL_OPENS_BEFORE_MINUTES ? 'upcoming' : 'to-call'
  return {
    sessionId: session._id,
    name: session.name,
    block: session.block,
    startsAtMinute: session.startsAtMinute,
    endsAtMinute: session.endsAtMinute,
    venue: session.venue,
    expected: mine.filter((c) => c.status !== 'leave').length,
    inHand,
    absent: mine.filter((c) => c.status === 'absent').length,
    state: session.roll === null ? before : called,
    rollAt: session.roll?.at ?? null,
    standIn: session.standIn === null ? null : standInState(session.standIn),
  }
}

const askOf = (session: Session): StandInAsk => ({
  sessionId: session._id,
  title: sessionTitle(session),
  startsAtMinute: session.startsAtMinute,
  endsAtMinute: session.endsAtMinute,
  venue: session.venue,
  fromName: session.standIn?.fromName ?? session.teacherName,
  reason: session.standIn?.reason ?? '',
})

const byTime = (a: Session, b: Session): number => a.startsAtMinute - b.startsAtMinute

/** A teacher's day: my sessions in order of time, and how many children stand with me. */
export const duties = action({
  deed: 'attendance/duties',
  input: attendanceInputs.duties,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId }, { caller, now }) {
    const me = caller.personId
    const day = caller.today
    const about = await store.find(
      'sessions',
      is.anyOf(
        { schoolId, day },
        { teacherId: me },
        { 'standIn.to': me },
        { 'standIn.from': me },
        { 'unfit.personId': me },
      ),
    )
    const sessions = about.filter((session) => session.teacherId === me)
    const others = about.filter((session) => session.teacherId !== me).sort(byTime)
    const children = await store.find(
      'custody',
      is.anyOf({ schoolId, day }, { 'itinerary.teacherId': me }, { holder: me }, { 'offer.to': me }),
      { fields: ['status', 'holder', 'offer', 'itinerary'] },
    )
    return yes<Duties>({
      name: caller.name,
      day,
      inHand: children.filter((c) => c.holder === me).length,
      incoming: children.filter((c) => c.offer?.to === me).length,
      duties: sessions.sort(byTime).map((session) => dutyOf(session, children, me, minuteOf(now))),
      asks: others
        .filter(({ standIn }) => standIn?.state === 'asked' && standIn.to === me)
        .filter((session) => minuteOf(now) < session.endsAtMinute)
        .map(askOf),
      relieved: others
        .filter(({ standIn }) => isSettled(standIn) && standIn.from === me)
        .map((session) => ({
          sessionId: session._id,
          title: sessionTitle(session),
          startsAtMinute: session.startsAtMinute,
          toName: session.teacherName,
        })),
      unfit: others.flatMap(({ _id: sessionId, unfit, ...session }) =>
        unfit?.personId === me
          ? [
              {
                ...{ sessionId, title: sessionTitle(session), why: say(unfit.why) },
                startsAtMinute: session.startsAtMinute,
              },
            ]
          : [],
      ),
    })
  },
})
