/** Art. 10 · 落实经费保障 (苏教财〔2020〕2号). Fee and refund rules differ between places and over time: they are data with a start date. */
import type { Day } from '../time'

/** What the fee of a course is for. */
export type FeeUnit = 'term' | 'month' | 'lesson'

/**
 * What comes back when a child leaves during the term, of the service fee:
 * `none` nothing once it has begun · `half-month` and `month` the halves or months not begun ·
 * `by-day` the lessons not held yet · `by-share` by steps of the term that has gone by.
 * Before the first lesson everything comes back, whatever the rule.
 */
export type RefundRule =
  | { kind: 'none' | 'half-month' | 'month' | 'by-day' }
  /** `upTo`: share of the lessons held, half-open, ascending; `back`: share of the fee. Both in percent. */
  | { kind: 'by-share'; steps: { upTo: number; back: number }[] }

export interface FeeRule {
  id: string
  /** The first day it is in force; the latest rule that has begun counts. */
  from: Day
  unit: FeeUnit
  /** No child pays more service fee a term than this; null means no cap. */
  capFen: number | null
  refund: RefundRule
  /** The paper it stands in, as families may look it up. */
  source: string
}
