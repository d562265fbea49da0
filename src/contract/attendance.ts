import { z } from 'zod'
import { ROLL_MARKS, type RollMark, type Sweep } from '@/domain/attendance/Session'
import type { MarkDifference, RollDifference } from '@/domain/attendance/rollTimes'
import type { CustodyState } from '@/domain/custody/Custody'
import { ID_PATTERN, asId, type PupilId, type SessionId } from '@/domain/ids'
import type { BlockKind } from '@/domain/plan/Plan'
import type { Day } from '@/domain/time'
import { idOf, momentReader, opReader, wordsReader } from './readers'
import type { StandInAsk, StandInState } from './standIn'
import { sweepReader } from './sweep'

const mark = z.enum(ROLL_MARKS)
const marks = z
  .record(z.string().regex(ID_PATTERN), z.enum(['present', 'late', 'leave', 'absent']))
  .refine((all) => Object.keys(all).length <= 120)
  .transform(
    (all) =>
      Object.fromEntries(Object.entries(all).map(([id, m]) => [asId<'Pupil'>(id), m])) as Record<
        PupilId,
        RollMark
      >,
  )
const changedAt = z
  .record(z.string().regex(ID_PATTERN), momentReader)
  .refine((all) => Object.keys(all).length <= 120)
  .transform(
    (all) =>
      Object.fromEntries(Object.entries(all).map(([id, at]) => [asId<'Pupil'>(id), at])) as Record<
        PupilId,
        number
      >,
  )

export const attendanceInputs = {
  duties: z.strictObject({ schoolId: idOf<'School'>() }),
  roll: z.strictObject({ schoolId: idOf<'School'>(), sessionId: idOf<'Session'>() }),
  submitRoll: z.strictObject({
    schoolId: idOf<'School'>(),
    sessionId: idOf<'Session'>(),
    op: opReader,
    marks,
    sweep: sweepReader.optional(),
    happenedAt: momentReader.optional(),
    /** When each mark that was changed by hand was changed. */
    changedAt: changedAt.optional(),
  }),
  correctMark: z.strictObject({
    schoolId: idOf<'School'>(),
    sessionId: idOf<'Session'>(),
    op: opReader,
    pupilId: idOf<'Pupil'>(),
    mark,
    reason: wordsReader(60),
  }),
}

export type DutyState = 'upcoming' | 'to-call' | 'called' | 'handed-over'

export interface Duty {
  sessionId: SessionId
  name: string
  block: BlockKind
  startsAtMinute: number
  endsAtMinute: number
  venue: string
  /** 应到: those on leave are not among them. */
  expected: number
  /** Children of this session who stand with me now. */
  inHand: number
  absent: number
  state: DutyState
  rollAt: number | null
  /** Whom I asked to stand in, or for whom I stand in. */
  standIn: StandInState | null
}

export interface Duties {
  name: string
  day: Day
  /** All children in my hands, of whatever session. */
  inHand: number
  /** Children somebody has offered me and I have not answered. */
  incoming: number
  duties: Duty[]
  /** Colleagues who ask me to stand in and wait for my word. */
  asks: StandInAsk[]
  /** Lessons of mine that somebody else has today. */
  relieved: { sessionId: SessionId; title: string; startsAtMinute: number; toName: string }[]
  /** Lessons of today that I was planned for and may not give, with the reason. */
  unfit: { sessionId: SessionId; title: string; startsAtMinute: number; why: string }[]
}

/** One mark as it was made, for the history of a child: who, when, what, why. */
export interface MarkStep {
  at: number
  byName: string
  mark: RollMark
  reason: string | null
}

export interface RollRow {
  pupilId: PupilId
  no: number
  name: string
  initials: string
  homeroomName: string
  gender: 'girl' | 'boy'
  /** The mark in force; before the roll, `leave` for those on leave and null for the rest. */
  mark: RollMark | null
  status: CustodyState['status']
  holderName: string | null
  /** Another child of this list has the same name or sounds the same. */
  alike: boolean
  /** In the caller's own hands. */
  mine: boolean
  /** 健康提示, a line each; only for whoever has this session today. */
  health: string[]
  sweep: Sweep
  /** Every mark of the session, the first one first. */
  history: MarkStep[]
}

export interface Roll {
  sessionId: SessionId
  name: string
  block: BlockKind
  day: Day
  startsAtMinute: number
  endsAtMinute: number
  venue: string
  takenAt: number | null
  takenBy: string | null
  /** Why the roll cannot be taken now, in words; null when it can. */
  closed: string | null
  rows: RollRow[]
  /** Of the absent: when the first of the family saw it. Who is not here has not been told, or nobody saw it. */
  seen: Record<PupilId, number>
  /** Where two rolls of this session say different things and nobody has corrected the mark yet. */
  differences: RollDifference[]
}

export interface RollSaved {
  takenAt: number
  present: number
  late: number
  leave: number
  absent: number
  /** Counted here but still in another adult's hands: to be settled by a handover. */
  elsewhere: { pupilId: PupilId; name: string; holderName: string }[]
  /** Where an earlier roll of the same session says something else. */
  differences: MarkDifference[]
}

export interface AttendanceApi {
  'attendance/duties': { input: z.input<typeof attendanceInputs.duties>; output: Duties }
  'attendance/roll': { input: z.input<typeof attendanceInputs.roll>; output: Roll }
  'attendance/submitRoll': { input: z.input<typeof attendanceInputs.submitRoll>; output: RollSaved }
  'attendance/correctMark': { input: z.input<typeof attendanceInputs.correctMark>; output: RollRow }
}
