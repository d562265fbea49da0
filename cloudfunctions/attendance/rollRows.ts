import type { RollRow } from '@/contract/attendance'
import { markInForce } from '@/domain/attendance/mergeMarks'
import type { Session } from '@/domain/attendance/Session'
import type { Custody } from '@/domain/custody/Custody'

/** One row as the teacher sees it. Before the roll only a leave is known. */
export function rollRow(custody: Custody, session: Session, all: Custody[]): RollRow {
  const marked = markInForce(session.marks[custody.pupilId])
  return {
    pupilId: custody.pupilId,
    no: custody.no,
    name: custody.name,
    initials: custody.initials,
    homeroomName: custody.homeroomName,
    gender: custody.gender,
    mark: marked ?? (custody.status === 'leave' ? 'leave' : null),
    status: custody.status,
    holderName: custody.holderName,
    alike: all.some((other) => other.pupilId !== custody.pupilId && other.sound === custody.sound),
  }
}

/** By homeroom, then by number: the order of the register. */
export const inRegisterOrder = (a: Custody, b: Custody): number =>
  a.homeroomId < b.homeroomId ? -1 : a.homeroomId > b.homeroomId ? 1 : a.no - b.no
