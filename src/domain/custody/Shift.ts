/** Art. 13 · 交接班: one adult's shift on one day. It is closed by that adult, with empty hands (C2). */
import type { PersonId, PupilId, SchoolId } from '../ids'
import { no, yes, type Result } from '../result'
import type { Day } from '../time'

/** What was done with a shift. `back-on-duty`: a child came into these hands while it was being closed. */
export type ShiftEvent = { op: string; at: number } & (
  { kind: 'closed' | 'reopened' | 'back-on-duty' } | { kind: 'counted'; held: number; seen: number }
)

export interface Shift {
  _id: string
  schoolId: SchoolId
  day: Day
  personId: PersonId
  name: string
  /** When the shift was closed; null while its adult is on duty. */
  closedAt: number | null
  events: ShiftEvent[]
}

export const shiftId = (day: Day, schoolId: SchoolId, personId: PersonId): string =>
  `${day}:${schoolId}:${personId}`

/** Two adults stay as long as a child waits past her time (C6). */
export const ADULTS_TO_THE_END = 2

export interface ShiftFacts {
  /** In these hands. */
  held: { pupilId: PupilId; name: string }[]
  /** Who offers children that were not answered yet, and how many. */
  offered: { fromName: string; count: number }[]
  /** Own lessons of the day with children still to come, and no roll. */
  rolls: { title: string; startsAtMinute: number; children: number }[]
  /** Children of the whole school past their time. */
  uncollected: number
  /** Adults who stay or hold children, this one left out. */
  adultsLeft: number
}

/** Refusals in the order they are settled: children, offers, rolls, then the colleague who would be left alone. */
export function closeShift({ held, offered, rolls, uncollected, adultsLeft }: ShiftFacts): Result<null> {
  if (held.length > 0)
    return no({
      code: 'custody/hands-not-empty',
      count: held.length,
      names: held.map((child) => child.name),
    })
  const [offer] = offered
  if (offer !== undefined) return no({ code: 'shift/offer-unanswered', ...offer })
  const [roll] = rolls
  if (roll !== undefined) return no({ code: 'shift/roll-waiting', ...roll })
  return mayLeave(uncollected, adultsLeft)
}

export const mayLeave = (uncollected: number, adultsLeft: number): Result<null> =>
  uncollected > 0 && adultsLeft < ADULTS_TO_THE_END
    ? no({ code: 'shift/two-adults', waiting: uncollected, adults: adultsLeft })
    : yes(null)

/** Adults who are there for the children still waiting: who said so, and who holds one. */
export const adultsThere = (staying: PersonId[], holders: PersonId[], leaving: PersonId): number =>
  new Set([...staying, ...holders].filter((personId) => personId !== leaving)).size
