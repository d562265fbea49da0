import type { PlanContent } from './Plan'

/** What the office writes, without what happened to it since. */
export const contentOf = ({
  blocks,
  courses,
  venues,
  windows,
  late,
  fees,
  offerHours,
}: PlanContent): PlanContent => ({ blocks, courses, venues, windows, late, fees, offerHours })
