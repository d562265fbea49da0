/** Art. 13 · 代课: a colleague takes a session over for today. Asked, it binds nobody; named, it holds at once. */
import type { DutyFailure } from '../failures/service'
import type { PersonId, SchoolId } from '../ids'
import type { Person } from '../people/Person'
import { calledAs } from '../people/Person'
import { NO_TEACHER } from '../plan/Plan'
import { holds } from '../access'
import { no, yes, type Result } from '../result'
import { atMinute, dayOf } from '../time'
import { sessionTitle, type Session, type StandIn } from './Session'

type Lesson = Pick<Session, '_id' | 'name' | 'homeroomName' | 'startsAtMinute' | 'endsAtMinute'>

/** The lesson a colleague has at that time; half-open, so one that ends when the other begins is no clash. */
export const clashOf = <L extends Lesson>(session: Lesson, lessons: L[]): L | null =>
  lessons.find(
    (other) =>
      other._id !== session._id &&
      other.startsAtMinute < session.endsAtMinute &&
      session.startsAtMinute < other.endsAtMinute,
  ) ?? null

interface Choice {
  now: number
  by: PersonId
  session: Session
  schoolId: SchoolId
  /** Null: no such person. */
  to: Person | null
  /** What `to` teaches that day. */
  lessons: Lesson[]
  /** `to` has closed the shift of today. */
  hasGone: boolean
  reason: string
  /** Why `to` may not serve; null: may (Art. 6, 8). */
  lack: DutyFailure | null
}

const REASON_LEAST = 2

/** Only today's session that is not over: sessions exist for the opened day alone. */
function stillToday({ _id, day, endsAtMinute, ...session }: Session, now: number): Result<null> {
  if (dayOf(now) !== day) return no({ code: 'stand-in/other-day', day })
  const lesson = sessionTitle(session)
  return now >= atMinute(day, endsAtMinute) ? no({ code: 'stand-in/over', lesson }) : yes(null)
}

/**
 * 值班领导亲自接: while nobody is on the lesson, because whoever was planned may not serve, the duty leader may take it
 * in person, trained and vetted or not. A child is never left without a way.
 */
export const isOwnEmergency = ({
  by,
  to,
  session,
  schoolId,
}: Pick<Choice, 'by' | 'to' | 'session' | 'schoolId'>) =>
  session.teacherId === NO_TEACHER &&
  to?._id === by &&
  to !== null &&
  holds(to, 'duty-leader', schoolId, session.day)

type Standing = Pick<Choice, 'by' | 'session' | 'schoolId' | 'to' | 'lessons' | 'lack'>

/** In order: no teacher of the school, teaches it already, may not serve, has another lesson of that hour anywhere. */
function canStandIn(standing: Standing): Result<Person> {
  const { session, schoolId, to, lessons, lack } = standing
  const isEmergency = isOwnEmergency(standing)
  if (to === null || (!isEmergency && !holds(to, 'teacher', schoolId, session.day)))
    return no({ code: 'stand-in/not-teacher' })
  if (to._id === session.teacherId) return no({ code: 'stand-in/teaches-already', name: calledAs(to) })
  if (lack !== null && !isEmergency) return no(lack)
  const clash = clashOf(session, lessons)
  return clash === null
    ? yes(to)
    : no({
        code: 'stand-in/clash',
        name: calledAs(to),
        lesson: sessionTitle(clash),
        startsAtMinute: clash.startsAtMinute,
        endsAtMinute: clash.endsAtMinute,
      })
}

function chosen(choice: Choice): Result<Person> {
  const today = stillToday(choice.session, choice.now)
  if (!today.ok) return today
  if (choice.reason.trim().length < REASON_LEAST) return no({ code: 'stand-in/reason-missing' })
  if (choice.to !== null && choice.hasGone)
    return no({ code: 'stand-in/gone-home', name: calledAs(choice.to) })
  return canStandIn(choice)
}

/** 请人代课: by the teacher of the session, one colleague at a time. */
export function askStandIn(choice: Choice): Result<Person> {
  const { session, by } = choice
  if (session.teacherId !== by) return no({ code: 'stand-in/not-yours', teacher: session.teacherName })
  if (session.standIn?.state === 'asked')
    return no({ code: 'stand-in/asked-already', name: session.standIn.toName })
  return chosen(choice)
}

/** 指定代课: by the office or the duty leader, whoever was asked before. */
export const nameStandIn = (choice: Choice): Result<Person> => chosen(choice)

/** 接 or 不接: only who was asked, while the asking stands and the time is still free. */
export function answerStandIn(facts: {
  now: number
  by: Person
  session: Session
  lessons: Lesson[]
  lack: DutyFailure | null
  accept: boolean
}): Result<StandIn> {
  const { now, by, session, lessons, lack, accept } = facts
  const { standIn } = session
  if (standIn === null || standIn.to !== by._id) return no({ code: 'stand-in/not-asked' })
  if (standIn.state !== 'asked') return no({ code: 'stand-in/settled', state: standIn.state })
  if (!accept) return yes(standIn)
  const today = stillToday(session, now)
  if (!today.ok) return today
  const may = canStandIn({ by: by._id, session, schoolId: session.schoolId, to: by, lessons, lack })
  return may.ok ? yes(standIn) : may
}

export function withdrawStandIn(session: Session, by: PersonId): Result<StandIn> {
  if (session.teacherId !== by) return no({ code: 'stand-in/not-yours', teacher: session.teacherName })
  const { standIn } = session
  if (standIn === null) return no({ code: 'stand-in/settled', state: 'withdrawn' })
  return standIn.state === 'asked' ? yes(standIn) : no({ code: 'stand-in/settled', state: standIn.state })
}

export const isSettled = (standIn: StandIn | null): standIn is StandIn =>
  standIn !== null && (standIn.state === 'accepted' || standIn.state === 'named')

type Taught = Lesson & Pick<Session, 'teacherId' | 'roll' | 'standIn'>

const settledAt = ({ answeredAt, at }: StandIn): number => answeredAt ?? at

/**
 * Stand-ins to be taken back, of the lessons of one day: the colleague has another lesson of that hour. Of two stand-ins
 * the later one goes; a lesson whose roll is taken has been given, and stays.
 */
export function doubleBooked<L extends Taught>(sessions: L[]): L[] {
  const settled = sessions
    .filter(({ standIn, teacherId }) => isSettled(standIn) && standIn.to === teacherId)
    .sort((a, b) =>
      a.standIn === null || b.standIn === null ? 0 : settledAt(b.standIn) - settledAt(a.standIn),
    )
  const takenBack = new Set<L>()
  for (const session of settled) {
    const others = sessions.filter((one) => one.teacherId === session.teacherId && !takenBack.has(one))
    if (session.roll === null && clashOf(session, others) !== null) takenBack.add(session)
  }
  return [...takenBack]
}

/** Since when the teacher of now is on duty: who took over late is not late with the roll at once. */
export const onDutySince = ({ standIn, day, startsAtMinute }: Session): number =>
  Math.max(atMinute(day, startsAtMinute), isSettled(standIn) ? (standIn.answeredAt ?? standIn.at) : 0)
