/** Art. 3, 8: who decided what about a school's days and single sessions. Only ever added to. */
import type { PersonId } from '../ids'
import type { SessionChange } from '../plan/SessionChange'
import type { Day, Weekday } from '../time'

interface Act {
  op: string
  day: Day
  by: PersonId
  byName: string
  at: number
}

export type CalendarAct =
  /** 调休: which weekday's timetable runs; null: not open. */
  | (Act & { kind: 'make-up'; timetable: Weekday | null })
  /** 停课; null: taken back. */
  | (Act & { kind: 'closed'; reason: string | null })
  /** `told`: how many children's guardians. */
  | (Act & { kind: 'changed'; change: SessionChange; told: number })
  | (Act & { kind: 'undone'; change: SessionChange; told: number })

type Deeds = { acts?: readonly CalendarAct[] }

/** The same act sent again finds itself, whatever has been decided since. */
export const actOf = ({ acts = [] }: Deeds, op: string): CalendarAct | null =>
  acts.find((act) => act.op === op) ?? null
