/** Art. 13 · 考勤: what a guardian's leave does to the child's day. */
import { standsOn, type Leave, type LeaveCancelled, type PupilLeaves } from '../attendance/Leave'
import { NOT_HELD, type Custody, type Entry } from './Custody'

/** `at` is when the record was written: the leave itself may be days older. */
export const leaveAsked = (leave: Leave, at: number): Entry => ({
  op: leave.op,
  at,
  by: leave.by,
  byName: leave.byName,
  kind: 'leave-asked',
  relation: leave.relation,
  reason: leave.reason,
  askedAt: leave.at,
})

export const leaveCancelled = ({ op, by, byName, relation }: LeaveCancelled, at: number): Entry => ({
  op,
  at,
  by,
  byName,
  kind: 'leave-cancelled',
  relation,
})

/** A day that begins: those on leave are born so, with the entry that says why. */
export function onLeave(expected: Custody[], leaves: PupilLeaves[], at: number): Custody[] {
  const byPupil = new Map(leaves.map((record) => [record.pupilId, record.leaves]))
  return expected.map((custody) => {
    const leave = byPupil.get(custody.pupilId)?.find((one) => standsOn(one, custody.day))
    if (leave === undefined) return custody
    return { ...custody, ...NOT_HELD, status: 'leave', entries: [leaveAsked(leave, at)] }
  })
}
