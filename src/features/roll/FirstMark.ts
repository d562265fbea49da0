import type { RollRow } from '@/contract/attendance'
import { isHere, type RollMark } from '@/domain/attendance/Session'
import type { PupilId } from '@/domain/ids'

/** What a teacher can say before the roll is submitted; 早退 only comes after. */
export type FirstMark = Exclude<RollMark, 'left-early'>
export type Marks = Record<PupilId, FirstMark>

export const FIRST_MARKS: FirstMark[] = ['present', 'late', 'leave', 'absent']

/** Everyone starts as present, but for those on leave, those gone home, and those an earlier roll did not find. */
export function startMark({ status }: RollRow): FirstMark {
  if (status === 'leave' || status === 'released') return 'leave'
  return status === 'absent' ? 'absent' : 'present'
}

/** One tap: present ↔ absent; any other mark goes back to present. */
export const toggled = (mark: FirstMark): FirstMark => (mark === 'present' ? 'absent' : 'present')

/** What this teacher changed by hand, on the list as it stands now: who left the list is forgotten, who joined starts anew. */
export const marksOn = (rows: RollRow[], changed: Partial<Marks>): Marks =>
  Object.fromEntries(rows.map((row) => [row.pupilId, changed[row.pupilId] ?? startMark(row)]))

export interface RollCounts {
  /** 应到: everyone but those on leave. */
  due: number
  here: number
  late: number
  leave: number
  absent: number
}

export function countMarks(marks: (RollMark | null)[]): RollCounts {
  const of = (mark: RollMark) => marks.filter((m) => m === mark).length
  const leave = of('leave')
  return {
    due: marks.length - leave,
    here: marks.filter((mark) => mark !== null && isHere(mark)).length,
    late: of('late'),
    leave,
    absent: of('absent'),
  }
}
