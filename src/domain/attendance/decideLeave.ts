/** Art. 13 · 考勤: which leave is granted by rule, and which one can still be taken back. */
import { no, yes, type Result } from '../result'
import { atMinute, dayOf, plusDays, yearOf, type Day } from '../time'
import { blocksLeft, type LeaveBlock, type LeaveBlocks } from './blockLeave'
import type { Leave, LeaveReason } from './Leave'

/** A leave begins at most so many days from now and is at most so many days long. */
export const LEAVE_REACH_DAYS = 30
/** 其他 says nothing by itself. */
const FEWEST_WORDS = 2

export interface LeaveFacts {
  now: number
  from: Day
  to: Day
  reason: LeaveReason
  words: string
  cutOffMinute: number
  /** The school's service days within reach, today included. */
  serviceDays: Day[]
  /** The first day within reach whose holidays are not published yet. */
  unpublishedFrom: Day | null
  /** Leaves of this child that stand, with the days that stand. */
  standing: Pick<Leave, 'from' | 'to' | 'days'>[]
  pupilName: string
  /** She was received today already. */
  hasArrived: boolean
  /** The whole afternoon when left out. */
  blocks?: LeaveBlocks
  /** The blocks of each service day she is placed in. */
  blocksByDay?: Record<Day, LeaveBlock[]>
  /** By phone, the teacher writes today's leave down after the cut-off too. */
  byPhone?: boolean
}

const isSettled = (day: Day, cutOffMinute: number, now: number): boolean => now >= atMinute(day, cutOffMinute)

/**
 * Refusals in order: dates the wrong way round, a day that is over, too far or too long, holidays not published, no word
 * for 其他, no service on any of the days, blocks of more than one day or not of that day, today after its cut-off (the cut-off minute itself is too late), a leave that
 * stands already, a child who is here.
 */
export function askLeave(facts: LeaveFacts): Result<{ days: Day[]; blocks: LeaveBlocks }> {
  const { now, from, to, cutOffMinute, unpublishedFrom } = facts
  const today = dayOf(now)
  if (to < from) return no({ code: 'leave/dates-reversed' })
  if (from < today) return no({ code: 'leave/day-over', day: from })
  const isTooFar = from > plusDays(today, LEAVE_REACH_DAYS)
  if (isTooFar || to >= plusDays(from, LEAVE_REACH_DAYS))
    return no({ code: 'leave/too-far', most: LEAVE_REACH_DAYS })
  if (unpublishedFrom !== null && to >= unpublishedFrom)
    return no({ code: 'calendar/year-unpublished', year: yearOf(unpublishedFrom) })
  if (facts.reason === 'other' && facts.words.trim().length < FEWEST_WORDS)
    return no({ code: 'leave/words-missing' })
  const days = facts.serviceDays.filter((day) => from <= day && day <= to)
  if (days.length === 0) return no({ code: 'leave/no-service', from, to })
  const asked = facts.blocks ?? 'all'
  const blocks = blocksLeft(facts.blocksByDay?.[from] ?? [], asked)
  if (asked !== 'all' && from !== to) return no({ code: 'leave/blocks-one-day' })
  if (asked !== 'all' && !asked.every((block) => facts.blocksByDay?.[from]?.includes(block) ?? false))
    return no({ code: 'leave/no-block', day: from })
  if (asked !== 'all' && asked.length === 0) return no({ code: 'leave/blocks-missing' })
  if (facts.byPhone !== true && days.includes(today) && isSettled(today, cutOffMinute, now))
    return no({ code: 'leave/past-cut-off', cutOffMinute })
  const standing = facts.standing.find((leave) => leave.days.some((day) => days.includes(day)))
  if (standing !== undefined) return no({ code: 'leave/asked-already', from: standing.from, to: standing.to })
  if (days.includes(today) && facts.hasArrived) return no({ code: 'leave/arrived', pupil: facts.pupilName })
  return yes({ days, blocks: asked === 'all' ? 'all' : blocks })
}

/** Each day can be taken back until its own cut-off; days that are settled stay as they were. */
export function cancelLeave(facts: {
  now: number
  /** The days of the leave that stand. */
  days: Day[]
  cutOffMinute: number
}): Result<{ days: Day[] }> {
  const { now, cutOffMinute } = facts
  if (facts.days.length === 0) return no({ code: 'leave/none' })
  const days = facts.days.filter((day) => !isSettled(day, cutOffMinute, now))
  return days.length === 0 ? no({ code: 'leave/past-cut-off', cutOffMinute }) : yes({ days })
}
