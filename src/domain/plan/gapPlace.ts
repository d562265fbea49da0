/** Where a gap is mended: the tab of the desk, and on it the block, course, venue, rule or window. */
import type { PlanGap } from './gaps'

export const PLAN_TABS = ['blocks', 'courses', 'venues', 'fees', 'windows', 'late'] as const
export type PlanTab = (typeof PLAN_TABS)[number]

const TAB_TEXT: Record<PlanTab, string> = {
  blocks: '时段',
  courses: '课程',
  venues: '场地',
  fees: '收费',
  windows: '报名窗口',
  late: '延时',
}
export const tabText = (tab: PlanTab): string => TAB_TEXT[tab]

export interface GapPlace {
  tab: PlanTab
  /** Null: the tab as a whole. */
  id: string | null
}

const TABS: Record<PlanGap['gap'], PlanTab> = {
  'too-short': 'blocks',
  'ends-early': 'blocks',
  'block-times': 'blocks',
  'block-weekdays': 'blocks',
  'block-grades': 'blocks',
  'block-twice': 'blocks',
  'block-late': 'blocks',
  'evening-young': 'blocks',
  'evening-late': 'blocks',
  'evening-early': 'blocks',
  'evening-long': 'blocks',
  'evening-fee': 'courses',
  'care-missing': 'courses',
  'care-short': 'blocks',
  'care-early': 'blocks',
  'course-incomplete': 'courses',
  'course-grades': 'courses',
  'course-homeroom': 'courses',
  'course-mixed': 'courses',
  'care-capped': 'courses',
  'capacity-missing': 'courses',
  'slot-unknown': 'courses',
  'slot-weekday': 'courses',
  'slot-grades': 'courses',
  'slot-twice': 'courses',
  'teacher-twice': 'courses',
  'venue-twice': 'courses',
  'teacher-elsewhere': 'courses',
  'venue-unnamed': 'venues',
  'venue-listed-twice': 'venues',
  'venue-unknown': 'courses',
  'venue-small': 'courses',
  'teacher-unknown': 'courses',
  'teacher-part': 'courses',
  service: 'courses',
  'taken-gone': 'courses',
  'taken-moved': 'courses',
  'taken-capacity': 'courses',
  'taken-overlap': 'courses',
  'late-days': 'late',
  'late-options': 'late',
  'late-order': 'late',
  'late-too-long': 'late',
  'late-cut-off': 'late',
  'late-capacity': 'late',
  'late-teacher': 'late',
  'late-venue': 'late',
  'late-hole': 'late',
  'fee-missing': 'fees',
  'fee-steps': 'fees',
  'fee-source': 'fees',
  'fee-twice': 'fees',
  'window-missing': 'windows',
  'window-name': 'windows',
  'window-times': 'windows',
  'window-grades': 'windows',
  'window-listed-twice': 'windows',
  'window-overlap': 'windows',
  'draw-shared': 'windows',
  'draw-number': 'windows',
  'draw-number-early': 'windows',
  'first-come-number': 'windows',
}

/** What the late room lacks is mended on its own tab, also where courses lack the same. */
export function gapPlace(gap: PlanGap): GapPlace {
  if ('courseId' in gap && gap.courseId === null) return { tab: 'late', id: null }
  const tab = TABS[gap.gap]
  if ('courseId' in gap) return { tab, id: gap.courseId }
  if ('blockId' in gap) return { tab, id: gap.blockId }
  if ('windowId' in gap) return { tab, id: gap.windowId }
  if ('feeId' in gap) return { tab, id: gap.feeId }
  return { tab, id: null }
}
