/** 请假: what goes in and what comes out. */
import { z } from 'zod'
import { LEAVE_BLOCKS, type LeaveBlock } from '@/domain/attendance/blockLeave'
import { LEAVE_REASONS, type Leave } from '@/domain/attendance/Leave'
import type { CustodyState } from '@/domain/custody/Custody'
import type { Day } from '@/domain/time'
import type { Named } from './late'
import { dayReader, idOf, opReader, searchReader, wordsReader } from './readers'

const MOST_WORDS = 60
const MOST_CALLER = 20
const MOST_SEARCH = 20
const school = { schoolId: idOf<'School'>() }
const pupil = { pupilId: idOf<'Pupil'>() }
const blocks = z.union([z.literal('all'), z.array(z.enum(LEAVE_BLOCKS)).max(3)])

export const leaveInputs = {
  leaveOptions: z.strictObject(pupil),
  askLeave: z.strictObject({
    ...pupil,
    op: opReader,
    from: dayReader,
    to: dayReader,
    reason: z.enum(LEAVE_REASONS),
    words: wordsReader(MOST_WORDS),
    /** The whole afternoon when left out. */
    blocks: blocks.optional(),
  }),
  cancelLeave: z
    .strictObject({ ...pupil, op: opReader, leaveOp: opReader })
    .refine(({ op, leaveOp }) => op !== leaveOp, { path: ['op'] }),
  /** `words`: any child of the school by name or pinyin initials, for the duty leader; own homerooms when left out. */
  homeroomToday: z.strictObject({ ...school, words: searchReader(MOST_SEARCH).optional() }),
  phoneLeave: z.strictObject({
    ...school,
    ...pupil,
    op: opReader,
    relation: wordsReader(MOST_CALLER),
    reason: z.enum(LEAVE_REASONS),
    words: wordsReader(MOST_WORDS),
    blocks,
  }),
}

/** A leave that stands, with the days of it that stand and the first and last of them. */
export type LeaveRow = Pick<
  Leave,
  'op' | 'from' | 'to' | 'days' | 'blocks' | 'reason' | 'words' | 'relation' | 'byPhone'
>

/** What the rule of leave is asked on: the screen asks it too. */
export interface LeaveOptions {
  today: Day
  pupil: Named
  cutOffMinute: number
  serviceDays: Day[]
  unpublishedFrom: Day | null
  hasArrived: boolean
  /** The blocks of each service day she is placed in. */
  blocksByDay: Record<Day, LeaveBlock[]>
  /** Those not over yet, the nearest first. */
  leaves: LeaveRow[]
}

export interface LeaveSaved {
  leaves: LeaveRow[]
}

export interface HomeroomToday {
  day: Day
  homeroomName: string
  children: (Named & {
    no: number
    status: CustodyState['status'] | 'none'
    /** With whom, or why she is not here. */
    where: string
    blocks: LeaveBlock[]
    /** The blocks of today she is on leave from. */
    left: LeaveBlock[]
  })[]
}

type In<Name extends keyof typeof leaveInputs> = z.input<(typeof leaveInputs)[Name]>
export interface LeaveApi {
  'attendance/leaveOptions': { input: In<'leaveOptions'>; output: LeaveOptions }
  'attendance/askLeave': { input: In<'askLeave'>; output: LeaveSaved }
  'attendance/cancelLeave': { input: In<'cancelLeave'>; output: LeaveSaved }
  'attendance/homeroomToday': { input: In<'homeroomToday'>; output: HomeroomToday[] }
  'attendance/phoneLeave': { input: In<'phoneLeave'>; output: LeaveSaved }
}
