import { z } from 'zod'
import type { StandIn } from '@/domain/attendance/Session'
import type { PersonId, PupilId, SessionId } from '@/domain/ids'
import type { Day } from '@/domain/time'
import { idOf, opReader, pupilsReader, wordsReader } from './readers'

const school = { schoolId: idOf<'School'>() }
const lesson = { ...school, sessionId: idOf<'Session'>() }
const choice = z.strictObject({
  ...lesson,
  op: opReader,
  to: idOf<'Person'>(),
  reason: wordsReader(60),
})

export const standInInputs = {
  standInColleagues: z.strictObject(lesson),
  askStandIn: choice,
  withdrawStandIn: z.strictObject({ ...lesson, op: opReader }),
  answerStandIn: z.strictObject({ ...lesson, op: opReader, accept: z.boolean(), reason: wordsReader(60) }),
  nameStandIn: choice,
  standIns: z.strictObject(school),
  /** Without pupils: all who stand with that colleague. */
  takeOver: z.strictObject({
    ...school,
    op: opReader,
    from: idOf<'Person'>(),
    pupilIds: pupilsReader.optional(),
    reason: wordsReader(60),
  }),
}

/** A teacher of the school, or the duty leader who may take a vacant lesson in person. */
export interface StandInColleague {
  personId: PersonId
  name: string
  /** Her lesson of that time, at whatever school; null: free. */
  clash: string | null
  /** Why she may not serve in this lesson today; null: may. */
  lack: string | null
  /** 值班领导 herself, where nobody is on the lesson: trained and vetted or not. */
  isEmergency: boolean
}

export interface StandInColleagues {
  /** The duty leader's own last way first, then who can. */
  colleagues: StandInColleague[]
}

/** How the matter stands, as both sides see it. */
export type StandInState = Pick<
  StandIn,
  'state' | 'from' | 'fromName' | 'to' | 'toName' | 'reason' | 'answer'
>

/** 「周岚老师请您代课」. */
export interface StandInAsk {
  sessionId: SessionId
  title: string
  startsAtMinute: number
  endsAtMinute: number
  venue: string
  fromName: string
  reason: string
}

export interface StandInSaved {
  sessionId: SessionId
  standIn: StandInState
}

export interface BoardSession {
  sessionId: SessionId
  title: string
  startsAtMinute: number
  endsAtMinute: number
  venue: string
  teacherId: PersonId
  teacherName: string
  state: 'upcoming' | 'to-call' | 'called' | 'over'
  rollAt: number | null
  standIn: StandInState | null
  /** Who was planned and may not serve today; null: nobody was taken off. */
  unfit: { name: string; why: string } | null
  /** Nobody is on it: somebody has to be named. */
  isVacant: boolean
}

export interface StandInBoard {
  day: Day
  /** Today's sessions; those that wait for a roll first, then by time. */
  sessions: BoardSession[]
  /** Who holds how many children now. */
  holders: { personId: PersonId; name: string; children: number; mine: boolean }[]
  /** Only the duty leader may take children over. */
  mayTakeOver: boolean
}

export interface TakenOver {
  from: PersonId
  taken: PupilId[]
}

type Input<Name extends keyof typeof standInInputs> = z.input<(typeof standInInputs)[Name]>
export interface StandInApi {
  'attendance/standInColleagues': { input: Input<'standInColleagues'>; output: StandInColleagues }
  'attendance/askStandIn': { input: Input<'askStandIn'>; output: StandInSaved }
  'attendance/withdrawStandIn': { input: Input<'withdrawStandIn'>; output: StandInSaved }
  'attendance/answerStandIn': { input: Input<'answerStandIn'>; output: StandInSaved }
  'attendance/nameStandIn': { input: Input<'nameStandIn'>; output: StandInSaved }
  'attendance/standIns': { input: Input<'standIns'>; output: StandInBoard }
  'custody/takeOver': { input: Input<'takeOver'>; output: TakenOver }
}
