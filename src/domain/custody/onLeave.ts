/** Art. 13 · 考勤: what a leave does to the child's day. */
import { endOfLegs, withoutBlocks } from '../attendance/blockLeave'
import { standsOn, type Leave, type LeaveCancelled, type PupilLeaves } from '../attendance/Leave'
import { NOT_HELD, type Custody, type Entry } from './Custody'

const author = ({ op, by, byName }: { op: string; by: Leave['by']; byName: string }, at: number) => ({
  op,
  at,
  by,
  byName,
})

/** `at` is when the record was written: the leave itself may be days older. */
export const leaveAsked = (leave: Leave, at: number): Entry => ({
  ...author(leave, at),
  kind: 'leave-asked',
  relation: leave.relation,
  reason: leave.reason,
  askedAt: leave.at,
  ...(leave.byPhone ? { byPhone: true as const } : {}),
})

export const leaveCancelled = (cancelled: LeaveCancelled, at: number): Entry => ({
  ...author(cancelled, at),
  kind: 'leave-cancelled',
  relation: cancelled.relation,
})

type Day = Pick<Custody, 'itinerary' | 'endsAtMinute' | 'rung'>

/** What a leave changes in a day that has not received her: all of it, or its blocks. */
export function leaveOf(leave: Leave, { itinerary }: Pick<Custody, 'itinerary'>, at: number) {
  const rest = leave.blocks === 'all' ? [] : withoutBlocks(itinerary, leave.blocks)
  const isWhole = leave.blocks === 'all' || rest.every((leg) => leg.block === 'late')
  if (isWhole) return { whole: true as const, entry: leaveAsked(leave, at) }
  const entry: Entry = {
    ...leaveAsked(leave, at),
    kind: 'block-leave',
    blocks: leave.blocks === 'all' ? [] : leave.blocks,
    relation: leave.relation,
    reason: leave.reason,
    askedAt: leave.at,
  }
  const day: Day = { itinerary: rest, endsAtMinute: endOfLegs(rest), rung: 0 }
  return { whole: false as const, entry, day }
}

/** A day that begins: those on leave are born so, with the entry that says why. */
export function onLeave(expected: Custody[], leaves: PupilLeaves[], at: number): Custody[] {
  const byPupil = new Map(leaves.map((record) => [record.pupilId, record.leaves]))
  return expected.map((custody) => {
    const leave = byPupil.get(custody.pupilId)?.find((one) => standsOn(one, custody.day))
    if (leave === undefined) return custody
    const left = leaveOf(leave, custody, at)
    return left.whole
      ? { ...custody, ...NOT_HELD, status: 'leave', entries: [left.entry] }
      : { ...custody, ...left.day, entries: [left.entry] }
  })
}
