/** Art. 9, 13: what the principal is told of a service day, the truth included that something did not happen. */
import type { PersonId, PupilId, SchoolId, SessionId } from '../ids'
import type { Day } from '../time'

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

/** 一个班里的几个孩子: who stands behind a figure that nobody has to act on child by child. */
export interface DigestClass {
  homeroomName: string
  names: string[]
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
  onLeave: DigestClass[]
  explained: DigestClass[]
  inLateCare: DigestClass[]
  notYetCalled: DigestClass[]
  /** SHA-256 over the day's ledger at this moment, and how many entries it covers. */
  rootHash: string
  entryCount: number
}

/** The day is done: nobody is held, nobody is still to be called, no absence is unexplained, every roll is taken. */
export const dayIsFinished = (figures: DigestFigures, stillHeld: number): boolean =>
  stillHeld === 0 && figures.notYetCalled === 0 && figures.unexplained === 0 && figures.rollsNotTaken === 0
