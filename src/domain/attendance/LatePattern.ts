/** Art. 3 · 延时托管, standing: the same weekdays of every week of the term, until the guardian takes it back. */
import type { PersonId, PupilId, SchoolId, TermId } from '../ids'
import type { Day, Weekday } from '../time'

export interface LatePattern {
  _id: string
  schoolId: SchoolId
  termId: TermId
  pupilId: PupilId
  pupilName: string
  weekdays: Weekday[]
  untilMinute: number
  collectorId: string
  collectorText: string
  /** The first day it holds for; and the last, when it was taken back. */
  from: Day
  to: Day | null
  op: string
  by: PersonId
  byName: string
  at: number
  /** Grows with every change. */
  version: number
}
