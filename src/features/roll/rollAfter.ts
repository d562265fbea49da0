import type { Roll, RollRow, RollSaved } from '@/contract/attendance'
import { isHere } from '@/domain/attendance/Session'
import type { Marks } from './FirstMark'

/** The list as the reply to a submitted roll leaves it, without asking again. */
export function rollAfter(roll: Roll, marks: Marks, saved: RollSaved, myName: string): Roll {
  const elsewhere = new Set(saved.elsewhere.map((child) => child.pupilId))
  const rows = roll.rows.map((row): RollRow => {
    const mark = marks[row.pupilId] ?? null
    if (mark === null || row.status === 'released' || row.status === 'held' || elsewhere.has(row.pupilId))
      return { ...row, mark }
    if (isHere(mark)) return { ...row, mark, status: 'held', holderName: myName, mine: true }
    return { ...row, mark, status: mark === 'leave' ? 'leave' : 'absent' }
  })
  return { ...roll, rows, takenAt: saved.takenAt, takenBy: myName, closed: null, differences: [] }
}

/** In another adult's hands now. */
export const withOthers = (rows: RollRow[], myName: string): RollRow[] =>
  rows.filter((row) => row.status === 'held' && row.holderName !== myName)

/** Their names by holder, in the order of the list. */
export function namesByHolder(rows: RollRow[]): [holderName: string, names: string[]][] {
  const groups = new Map<string, string[]>()
  for (const { holderName, name } of rows) {
    const holder = holderName ?? ''
    groups.set(holder, [...(groups.get(holder) ?? []), name])
  }
  return [...groups]
}

/** Counted here but still in another adult's hands: to be settled by a handover. */
export const elsewhereOf = (rows: RollRow[], myName: string): RollRow[] =>
  withOthers(rows, myName).filter((row) => row.mark !== null && isHere(row.mark))

/** Rows of several homerooms on one list: the number alone does not tell a child. */
export const isMixed = (rows: RollRow[]): boolean => new Set(rows.map((row) => row.homeroomName)).size > 1

/** 「一(4)班 作业辅导」: a session of one homeroom says which. */
export function rollTitle({ name, rows }: Roll): string {
  const homeroom = rows[0]?.homeroomName ?? ''
  return isMixed(rows) || name.includes(homeroom) ? name : `${homeroom} ${name}`
}

export const matching = (rows: RollRow[], words: string): RollRow[] => {
  const wanted = words.trim().toLowerCase()
  return wanted === ''
    ? rows
    : rows.filter((row) => row.name.includes(wanted) || row.initials.toLowerCase().startsWith(wanted))
}
