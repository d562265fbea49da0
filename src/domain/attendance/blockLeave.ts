/** Art. 13 · 考勤: leave from some blocks of one afternoon only. The others of the day stay as they are. */
import type { Leg } from '../enrolment/itinerary'
import { last } from '../lists'
import type { BlockKind } from '../plan/Plan'

/** 延时托管 is taken back where it was asked for, not by a leave. */
export const LEAVE_BLOCKS = ['care', 'club', 'evening'] as const satisfies readonly BlockKind[]
export type LeaveBlock = (typeof LEAVE_BLOCKS)[number]
export type LeaveBlocks = 'all' | LeaveBlock[]

const isLeft = (leg: Leg, blocks: readonly BlockKind[]): boolean =>
  leg.block !== 'late' && blocks.includes(leg.block)

export const endOfLegs = (legs: readonly Leg[]): number => last([...legs])?.endsAtMinute ?? 0

/** The day without these blocks; the late leg is never touched. */
export const withoutBlocks = (legs: Leg[], blocks: readonly LeaveBlock[]): Leg[] =>
  legs.filter((leg) => !isLeft(leg, blocks))

/** The day as the plan has it, with the late leg that stands. */
export const withPlanned = (planned: Leg[], legs: Leg[]): Leg[] => [
  ...planned.filter((leg) => leg.block !== 'late'),
  ...legs.filter((leg) => leg.block === 'late'),
]

/** The blocks a day leads through, each once. */
export const blocksOn = (legs: readonly Leg[]): LeaveBlock[] =>
  LEAVE_BLOCKS.filter((block) => legs.some((leg) => leg.block === block))

/** What is asked for, of what the day has; `all` when nothing but the late room would be left. */
export function blocksLeft(there: readonly LeaveBlock[], asked: LeaveBlocks): LeaveBlocks {
  if (asked === 'all' || there.every((block) => asked.includes(block))) return 'all'
  return there.filter((block) => asked.includes(block))
}

/** The blocks chosen so far with one more or one less. */
export const withToggled = (blocks: readonly LeaveBlock[], block: LeaveBlock): LeaveBlock[] =>
  blocks.includes(block) ? blocks.filter((one) => one !== block) : [...blocks, block]
