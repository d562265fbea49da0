/** What the plan still lacks, for the desk: the rule's own gaps and sentences, each with the place that mends it. */
import type { PlanDesk } from '@/contract/plan'
import type { Grade } from '@/domain/people/School'
import { gapPlace, type PlanTab } from '@/domain/plan/gapPlace'
import { planGaps, type PlanGap } from '@/domain/plan/gaps'
import { offWorkTimes } from '@/domain/plan/gaps/offWork'
import { gapText } from '@/domain/plan/gapText'
import type { PlanContent } from '@/domain/plan/Plan'
import type { Weekday } from '@/domain/time'

/** What is open beside the work. */
export type Opened =
  | { kind: 'cell'; grade: Grade; weekday: Weekday }
  | { kind: 'block'; id: string }
  | { kind: 'course'; id: string }
  /** `null`: a new one. */
  | { kind: 'venue'; index: number | null }
  | { kind: 'fee'; id: string }
  | { kind: 'window'; id: string }

export interface ShownGap {
  key: string
  kind: PlanGap['gap']
  text: string
  tab: PlanTab
  open: Opened | null
}

function opened(gap: PlanGap, content: PlanContent): Opened | null {
  const { tab, id } = gapPlace(gap)
  if (tab === 'blocks' && 'weekday' in gap && 'grade' in gap)
    return { kind: 'cell', grade: gap.grade, weekday: gap.weekday }
  if (tab === 'venues' && 'venue' in gap) {
    const index = content.venues.findIndex((venue) => venue.name === gap.venue)
    return index < 0 ? null : { kind: 'venue', index }
  }
  if (id === null) return null
  switch (tab) {
    case 'blocks':
      return { kind: 'block', id }
    case 'courses':
      return { kind: 'course', id }
    case 'fees':
      return { kind: 'fee', id }
    case 'windows':
      return { kind: 'window', id }
    case 'venues':
    case 'late':
      return null
    default:
      return tab satisfies never
  }
}

export const checkPlan = (content: PlanContent, desk: PlanDesk): ShownGap[] =>
  planGaps(content, desk.ground).map((gap, index) => ({
    key: `${gap.gap}-${index}`,
    kind: gap.gap,
    text: gapText(gap),
    tab: gapPlace(gap).tab,
    open: opened(gap, content),
  }))

/** What is missing in the thing that is open. */
export const gapsHere = (gaps: ShownGap[], here: Opened): ShownGap[] =>
  gaps.filter(({ open }) => open !== null && JSON.stringify(open) === JSON.stringify(here))

/** The latest off-work time of the term: no afternoon ends before it. */
export const offWorkOf = ({ ground }: PlanDesk): number =>
  offWorkTimes(ground.term, ground.city.offWorkMinute)[0]?.minute ?? 0
