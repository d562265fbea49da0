/** Art. 9, 13: what the principal is told of a service day, the truth included that something did not happen. */
import { isExplained } from '../attendance/Absence'
import { markInForce } from '../attendance/mergeMarks'
import { rollIsMissing } from '../attendance/takeRoll'
import { sessionTitle, type Session } from '../attendance/Session'
import { isHeld, type Custody } from '../custody/Custody'
import { awaitedAt, isOnTheRoad } from '../escort/walksWith'
import type { PersonId, PupilId, SchoolId, SessionId } from '../ids'
import { clockTextAt, type Day } from '../time'

/** 应到 = 已到 + 请假 + 已说明 + 没说明 + 还没点到, always. */
export interface DigestFigures {
  expected: number
  present: number
  leave: number
  /** Absent, and somebody has said where she is. */
  explained: number
  unexplained: number
  notYetCalled: number
  rollsNotTaken: number
  lateCare: number
  uncollected: number
  /** Null before the push: messages are counted when the day is told, not each time somebody looks. */
  messagesFailed: number | null
}

export interface DigestChild {
  pupilId: PupilId
  name: string
  homeroomName: string
  /** Who had her last, or the session that missed her. */
  note: string
}

export interface DigestRoll {
  sessionId: SessionId
  name: string
  teacherId: PersonId
  teacherName: string
  startsAtMinute: number
  children: number
}

export interface DailyDigest {
  _id: string
  schoolId: SchoolId
  schoolName: string
  day: Day
  /** 1 at the school's time; 2 when the day was not finished then. */
  round: 1 | 2
  at: number
  figures: DigestFigures
  /** Children in somebody's hands at this moment. */
  stillHeld: number
  unexplained: DigestChild[]
  uncollected: DigestChild[]
  rollsNotTaken: DigestRoll[]
  /** SHA-256 over the day's ledger at this moment, and how many entries it covers. */
  rootHash: string
  entryCount: number
}

export interface DigestFacts {
  now: number
  day: Custody[]
  sessions: Session[]
  messagesFailed: number | null
}

/** A child marked absent whose absence nobody explained; leave is explained by definition. */
const isUnexplained = (custody: Custody): boolean =>
  custody.status === 'absent' && !isExplained(custody.absence)

const wasReceived = (custody: Custody): boolean => isHeld(custody) || custody.status === 'released'

export const isUncollected = (custody: Custody, now: number): boolean =>
  isHeld(custody) && now >= awaitedAt(custody)

export const hasLateCare = (custody: Custody): boolean =>
  custody.itinerary.some((leg) => leg.block === 'late')

export function digest({ now, day, sessions, messagesFailed }: DigestFacts): {
  figures: DigestFigures
  stillHeld: number
  unexplained: DigestChild[]
  uncollected: DigestChild[]
  rollsNotTaken: DigestRoll[]
} {
  const child = (custody: Custody, note: string): DigestChild => ({
    pupilId: custody.pupilId,
    name: custody.name,
    homeroomName: custody.homeroomName,
    note,
  })
  const unexplained = day.filter(isUnexplained)
  const uncollected = day.filter((custody) => isUncollected(custody, now))
  const missing = sessions.filter((session) => rollIsMissing(session, now) && headCount(session, day) > 0)
  return {
    figures: {
      expected: day.length,
      present: day.filter(wasReceived).length,
      leave: day.filter((c) => c.status === 'leave').length,
      explained: day.filter((c) => c.status === 'absent' && isExplained(c.absence)).length,
      unexplained: unexplained.length,
      notYetCalled: day.filter((c) => c.status === 'expected').length,
      rollsNotTaken: missing.length,
      lateCare: day.filter(hasLateCare).length,
      uncollected: uncollected.length,
      messagesFailed,
    },
    stillHeld: day.filter(isHeld).length,
    unexplained: unexplained.map((c) => child(c, missedBy(c, sessions))),
    uncollected: uncollected.map((c) => child(c, whereNow(c))),
    rollsNotTaken: missing.map((session) => ({
      sessionId: session._id,
      name: sessionTitle(session),
      teacherId: session.teacherId,
      teacherName: session.teacherName,
      startsAtMinute: session.startsAtMinute,
      children: headCount(session, day),
    })),
  }
}

/** Being looked for at this moment. */
export const lostNow = (day: Custody[]): DigestChild[] =>
  day.flatMap((custody): DigestChild[] => {
    const { pupilId, name, homeroomName } = custody
    if (!isHeld(custody) || custody.missing === null) return []
    const { at, byName } = custody.missing
    return [
      {
        pupilId,
        name,
        homeroomName,
        note: `${clockTextAt(at)} ${byName}没见到，由${custody.holderName}负责`,
      },
    ]
  })

/** With whom she is; a walk that is not back is told by its name. */
const whereNow = (custody: Custody): string =>
  !isHeld(custody)
    ? ''
    : isOnTheRoad(custody)
      ? `跟${custody.escort?.groupName ?? ''}路队在路上，${custody.holderName}带着`
      : `在${custody.holderName}身边`

const headCount = (session: Session, day: Custody[]): number =>
  day.filter((c) => c.itinerary.some((leg) => leg.sessionId === session._id)).length

function missedBy(custody: Custody, sessions: Session[]): string {
  const session = sessions.find((s) => markInForce(s.marks[custody.pupilId]) === 'absent')
  return session === undefined ? '没有点到' : `${session.teacherName}点名没到`
}

/** The day is done: nobody is held, nobody is still to be called, no absence is unexplained, every roll is taken. */
export const dayIsFinished = (figures: DigestFigures, stillHeld: number): boolean =>
  stillHeld === 0 && figures.notYetCalled === 0 && figures.unexplained === 0 && figures.rollsNotTaken === 0
