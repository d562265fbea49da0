import type { MarkStep, RollRow } from '@/contract/attendance'
import { leftEarly } from '@/domain/attendance/leftEarly'
import { markInForce, mergeMarks } from '@/domain/attendance/mergeMarks'
import type { Session } from '@/domain/attendance/Session'
import { NO_SWEEP } from '@/domain/attendance/sweep'
import type { Custody } from '@/domain/custody/Custody'
import type { PersonId } from '@/domain/ids'
import { healthLines } from '../_kit/healthNotes'

/** Names of those who could have marked the session; a mark knows its maker by id. */
function makersOf({ teacherId, teacherName, roll, merged, standIn }: Session): Map<PersonId, string> {
  const makers = new Map([[teacherId, teacherName]])
  if (standIn !== null) makers.set(standIn.from, standIn.fromName)
  for (const taken of [...(roll === null ? [] : [roll]), ...merged]) makers.set(taken.by, taken.byName)
  return makers
}

function historyOf(custody: Custody, session: Session): MarkStep[] {
  const makers = makersOf(session)
  return mergeMarks(session.marks[custody.pupilId] ?? [], []).map(({ at, by, mark, reason }) => ({
    at,
    byName: makers.get(by) ?? '老师',
    mark,
    reason,
  }))
}

/** One row as the teacher sees it. Before the roll only a leave is known; who left before the end is 早退. */
export function rollRow(custody: Custody, session: Session, all: Custody[], me: PersonId): RollRow {
  const marked = markInForce(session.marks[custody.pupilId])
  return {
    pupilId: custody.pupilId,
    no: custody.no,
    name: custody.name,
    initials: custody.initials,
    homeroomName: custody.homeroomName,
    gender: custody.gender,
    mark: leftEarly(custody, session, marked)
      ? 'left-early'
      : (marked ?? (custody.status === 'leave' ? 'leave' : null)),
    status: custody.status,
    holderName: custody.holderName,
    alike: all.some((other) => other.pupilId !== custody.pupilId && other.sound === custody.sound),
    mine: custody.holder === me,
    health: session.teacherId === me ? healthLines(custody) : [],
    sweep: session.sweep[custody.pupilId] ?? NO_SWEEP,
    history: historyOf(custody, session),
  }
}

/** By homeroom, then by number: the order of the register. */
export const inRegisterOrder = (a: Custody, b: Custody): number =>
  a.homeroomId < b.homeroomId ? -1 : a.homeroomId > b.homeroomId ? 1 : a.no - b.no
