import type { TermId } from '../ids'
import type { Day } from '../time'

/** 学期, both days included. */
export interface Term {
  _id: TermId
  name: string
  firstDay: Day
  lastDay: Day
}
