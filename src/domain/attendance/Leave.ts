/** Art. 13 · 考勤: 请假 by a guardian. A child on leave is not expected; one who comes anyway is received. */
import { weekId, type PersonId, type PupilId, type SchoolId, type TermId } from '../ids'
import { blockText } from '../plan/blockText'
import { dayText, type Day } from '../time'
import type { LeaveBlocks } from './blockLeave'

export const LEAVE_REASONS = ['sick', 'personal', 'other'] as const
export type LeaveReason = (typeof LEAVE_REASONS)[number]

const REASON_TEXT: Record<LeaveReason, string> = { sick: '病假', personal: '事假', other: '其他' }
export const leaveReasonText = (reason: LeaveReason): string => REASON_TEXT[reason]

/** One leave as it was asked for. `op` is the client's id of the asking, and the leave's own name. */
export interface Leave {
  op: string
  from: Day
  to: Day
  /** The service days between them, both included. */
  days: Day[]
  /** The whole afternoon of each day, or some blocks of one day. */
  blocks: LeaveBlocks
  reason: LeaveReason
  words: string
  /** What the child calls the one who asked: 妈妈. */
  relation: string
  /** Asked for by phone: `by` is the teacher or the duty leader who wrote it down. */
  byPhone: boolean
  by: PersonId
  byName: string
  at: number
  cancelled: LeaveCancelled | null
}

/** The days that were still to come when the guardian took the leave back. */
export interface LeaveCancelled {
  op: string
  days: Day[]
  relation: string
  by: PersonId
  byName: string
  at: number
}

/** 请假记录 of one pupil in one term: all in one document, so that no two leaves can ever overlap. */
export interface PupilLeaves {
  _id: string
  schoolId: SchoolId
  termId: TermId
  pupilId: PupilId
  /** Every day she is on leave, of whatever leave: what a day asks when it begins. */
  days: Day[]
  leaves: Leave[]
  /** Grows with every change: whoever decided on an older version decides again. */
  version: number
}

export const leavesId = (pupilId: PupilId, termId: TermId): string => weekId(pupilId, termId)

/** The days of a leave that were not taken back. */
export const standingDays = ({ days, cancelled }: Pick<Leave, 'days' | 'cancelled'>): Day[] =>
  cancelled === null ? days : days.filter((day) => !cancelled.days.includes(day))

export const standsOn = (leave: Leave, day: Day): boolean => standingDays(leave).includes(day)

export const leaveDaysText = ({ from, to }: Pick<Leave, 'from' | 'to'>): string =>
  from === to ? dayText(from) : `${dayText(from)}至${dayText(to)}`

/** 社团课; empty for the whole afternoon. */
export const leaveBlocksText = ({ blocks }: Pick<Leave, 'blocks'>): string =>
  blocks === 'all' ? '' : blocks.map(blockText).join('、')
