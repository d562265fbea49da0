/** Art. 13 · 交接班: one adult's shift on one day. It is closed by that adult, with empty hands (C2). */
import type { PersonId, SchoolId } from '../ids'
import type { Day } from '../time'

export interface Shift {
  _id: string
  schoolId: SchoolId
  day: Day
  personId: PersonId
  name: string
  op: string
  closedAt: number
}

export const shiftId = (day: Day, schoolId: SchoolId, personId: PersonId): string =>
  `${day}:${schoolId}:${personId}`
