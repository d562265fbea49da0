import { z } from 'zod'
import { LEAVE_REASONS, type Leave } from '@/domain/attendance/Leave'
import { ROLL_MARKS, type RollMark } from '@/domain/attendance/Session'
import type { CustodyState } from '@/domain/custody/Custody'
import { ID_PATTERN, asId, type PupilId, type SessionId } from '@/domain/ids'
import type { BlockKind } from '@/domain/plan/Plan'
import type { Day } from '@/domain/time'
import { dayReader, idOf, opReader, wordsReader } from './readers'

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
const lateDay = { pupilId: idOf<'Pupil'>(), day: dayReader }
export const attendanceInputs = {
  duties: z.strictObject({ schoolId: idOf<'School'>() }),
  roll: z.strictObject({ schoolId: idOf<'School'>(), sessionId: idOf<'Session'>() }),
  submitRoll: z.strictObject({
    schoolId: idOf<'School'>(),
    sessionId: idOf<'Session'>(),
    op: opReader,
    marks,
  }),
  correctMark: z.strictObject({
    schoolId: idOf<'School'>(),
    sessionId: idOf<'Session'>(),
    op: opReader,
    pupilId: idOf<'Pupil'>(),
    mark,
    reason: wordsReader(60),
  }),
  /** Without a day: today, by the server's clock. */
  lateOptions: z.strictObject({ pupilId: idOf<'Pupil'>(), day: dayReader.optional() }),
  applyLate: z.strictObject({
    ...lateDay,
    op: opReader,
    untilMinute: z.number().int().min(0).max(1439),
    collectorId: idOf<'Collector'>(),
  }),
  cancelLate: z.strictObject({ ...lateDay, op: opReader }),
  leaveOptions: z.strictObject({ pupilId: idOf<'Pupil'>() }),
  askLeave: z.strictObject({
    pupilId: idOf<'Pupil'>(),
    op: opReader,
    from: dayReader,
    to: dayReader,
    reason: z.enum(LEAVE_REASONS),
    words: wordsReader(60),
  }),
  cancelLeave: z
    .strictObject({ pupilId: idOf<'Pupil'>(), op: opReader, leaveOp: opReader })
    .refine(({ op, leaveOp }) => op !== leaveOp, { path: ['op'] }),
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
}

export interface Duties {
  name: string
  day: Day
  /** All children in my hands, of whatever session. */
  inHand: number
  /** Children somebody has offered me and I have not answered. */
  incoming: number
  duties: Duty[]
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
}

export interface Roll {
  sessionId: SessionId
  name: string
  day: Day
  startsAtMinute: number
  endsAtMinute: number
  venue: string
  takenAt: number | null
  takenBy: string | null
  /** Why the roll cannot be taken now, in words; null when it can. */
  closed: string | null
  rows: RollRow[]
}

export interface RollSaved {
  takenAt: number
  present: number
  late: number
  leave: number
  absent: number
  /** Counted here but still in another adult's hands: to be settled by a handover. */
  elsewhere: { pupilId: PupilId; name: string; holderName: string }[]
}

export interface LateOptions {
  day: Day
  pupil: { pupilId: PupilId; name: string; gender: 'girl' | 'boy'; homeroomName: string }
  usualEndMinute: number | null
  options: { untilMinute: number; feeFen: number }[]
  collectors: { id: string; name: string; relation: string }[]
  teacherName: string
  venue: string
  left: number
  cutOffAt: number
  current: { untilMinute: number; feeFen: number; collectorText: string } | null
  /** Why it cannot be asked for now, in words; null when it can. */
  closed: string | null
}

export interface LateSaved {
  untilMinute: number | null
  left: number
}

/** A leave that stands, with the days of it that stand and the first and last of them. */
export type LeaveRow = Pick<Leave, 'op' | 'from' | 'to' | 'days' | 'reason' | 'words' | 'relation'>

/** What the rule of leave is asked on: the screen asks it too. */
export interface LeaveOptions {
  today: Day
  pupil: { pupilId: PupilId; name: string; gender: 'girl' | 'boy'; homeroomName: string }
  cutOffMinute: number
  serviceDays: Day[]
  unpublishedFrom: Day | null
  hasArrived: boolean
  /** Those not over yet, the nearest first. */
  leaves: LeaveRow[]
}

export interface LeaveSaved {
  leaves: LeaveRow[]
}

export interface AttendanceApi {
  'attendance/duties': { input: z.input<typeof attendanceInputs.duties>; output: Duties }
  'attendance/roll': { input: z.input<typeof attendanceInputs.roll>; output: Roll }
  'attendance/submitRoll': { input: z.input<typeof attendanceInputs.submitRoll>; output: RollSaved }
  'attendance/correctMark': { input: z.input<typeof attendanceInputs.correctMark>; output: RollRow }
  'attendance/lateOptions': { input: z.input<typeof attendanceInputs.lateOptions>; output: LateOptions }
  'attendance/applyLate': { input: z.input<typeof attendanceInputs.applyLate>; output: LateSaved }
  'attendance/cancelLate': { input: z.input<typeof attendanceInputs.cancelLate>; output: LateSaved }
  'attendance/leaveOptions': { input: z.input<typeof attendanceInputs.leaveOptions>; output: LeaveOptions }
  'attendance/askLeave': { input: z.input<typeof attendanceInputs.askLeave>; output: LeaveSaved }
  'attendance/cancelLeave': { input: z.input<typeof attendanceInputs.cancelLeave>; output: LeaveSaved }
}
