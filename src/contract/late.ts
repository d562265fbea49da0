/** 延时托管: what goes in and what comes out. */
import { z } from 'zod'
import type { LeaveBlock } from '@/domain/attendance/blockLeave'
import { LATE_ALTERNATIVES, MOST_REASON } from '@/domain/attendance/decideLate'
import type { LatePickup, LateStatus } from '@/domain/attendance/LatePickup'
import type { CustodyState } from '@/domain/custody/Custody'
import type { PupilId } from '@/domain/ids'
import type { Day, Weekday } from '@/domain/time'
import { dayReader, idOf, opReader, searchReader, wordsReader } from './readers'

const MOST_CALLER = 20
const school = { schoolId: idOf<'School'>() }
const pupil = { pupilId: idOf<'Pupil'>() }
const minute = z.number().int().min(0).max(1439)
const weekday = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
])
const wanted = { untilMinute: minute, collectorId: idOf<'Collector'>() }

export const lateInputs = {
  /** Without a day: today, by the server's clock. */
  lateOptions: z.strictObject({ ...pupil, day: dayReader.optional() }),
  applyLate: z.strictObject({ ...pupil, day: dayReader, op: opReader, ...wanted }),
  changeLate: z.strictObject({ ...pupil, day: dayReader, op: opReader, ...wanted }),
  cancelLate: z.strictObject({ ...pupil, day: dayReader, op: opReader }),
  setLatePattern: z.strictObject({ ...pupil, op: opReader, weekdays: z.array(weekday).max(7), ...wanted }),
  stopLatePattern: z.strictObject({ ...pupil, op: opReader, from: dayReader }),
  lateDesk: z.strictObject(school),
  findToday: z.strictObject({ ...school, words: searchReader(20).min(1) }),
  decideLate: z.strictObject({
    ...school,
    ...pupil,
    day: dayReader,
    op: opReader,
    decision: z.enum(['approve', 'refuse']),
    reason: wordsReader(MOST_REASON),
    alternative: z.enum(LATE_ALTERNATIVES).nullable(),
    words: wordsReader(MOST_REASON),
  }),
  phoneLate: z.strictObject({
    ...school,
    ...pupil,
    op: opReader,
    ...wanted,
    caller: wordsReader(MOST_CALLER),
  }),
}

export interface Named {
  pupilId: PupilId
  name: string
  gender: 'girl' | 'boy'
  homeroomName: string
}

/** The application of one day as it stands, or as it was refused. */
export interface LateNow extends Pick<
  LatePickup,
  'untilMinute' | 'feeFen' | 'collectorId' | 'collectorText' | 'reason' | 'alternative' | 'answerBy'
> {
  status: Exclude<LateStatus, 'cancelled'>
  byPattern: boolean
}

export interface LatePatternNow {
  weekdays: Weekday[]
  untilMinute: number
  collectorId: string
  collectorText: string
  /** The last day, when it was taken back. */
  to: Day | null
  /** The next days it holds for, each with whether that day alone was taken back. */
  next: { day: Day; skipped: boolean }[]
}

export interface LateOptions {
  day: Day
  pupil: Named
  usualEndMinute: number | null
  options: { untilMinute: number; feeFen: number }[]
  collectors: { id: string; name: string; relation: string }[]
  teacherName: string
  venue: string
  /** Weekdays on which the late room is open. */
  weekdays: Weekday[]
  left: number
  cutOffAt: number
  /** By when a person would answer, were it asked for now; only while no seat is left. */
  answerBy: number | null
  current: LateNow | null
  pattern: LatePatternNow | null
  /** Why it cannot be asked for now, in words; null when it can. */
  closed: string | null
}

/** `untilMinute`: of what stands; null when nothing does. */
export interface LateSaved {
  untilMinute: number | null
  left: number
}

export interface LateWaiting extends Named {
  day: Day
  untilMinute: number
  collectorText: string
  byPattern: boolean
  askedAt: number
  answerBy: number | null
  overdue: boolean
}

export interface LateGranted extends Named {
  untilMinute: number
  collectorText: string
  extra: boolean
  /** Who phoned, when staff wrote it down. */
  caller: string | null
  status: CustodyState['status'] | 'none'
  holderName: string | null
}

export interface LateDesk {
  day: Day
  /** May take one more than there are seats. */
  leads: boolean
  /** May write down a call: the principal decides, but does not. */
  mayPhone: boolean
  teacherName: string
  venue: string
  capacity: number
  left: number
  options: { untilMinute: number; feeFen: number }[]
  pending: LateWaiting[]
  granted: LateGranted[]
}

export interface TodayChild extends Named {
  status: CustodyState['status']
  holderName: string | null
  endsAtMinute: number
  lateUntilMinute: number | null
  blocks: LeaveBlock[]
  collectors: { id: string; name: string; relation: string }[]
}

type In<Name extends keyof typeof lateInputs> = z.input<(typeof lateInputs)[Name]>
export interface LateApi {
  'attendance/lateOptions': { input: In<'lateOptions'>; output: LateOptions }
  'attendance/applyLate': { input: In<'applyLate'>; output: LateSaved }
  'attendance/changeLate': { input: In<'changeLate'>; output: LateSaved }
  'attendance/cancelLate': { input: In<'cancelLate'>; output: LateSaved }
  'attendance/setLatePattern': { input: In<'setLatePattern'>; output: LateSaved }
  'attendance/stopLatePattern': { input: In<'stopLatePattern'>; output: LateSaved }
  'attendance/lateDesk': { input: In<'lateDesk'>; output: LateDesk }
  'attendance/findToday': { input: In<'findToday'>; output: { children: TodayChild[] } }
  'attendance/decideLate': { input: In<'decideLate'>; output: LateDesk }
  'attendance/phoneLate': { input: In<'phoneLate'>; output: LateDesk }
}
