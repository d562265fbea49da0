import type { Day } from '../time'
import type { Plan } from './Plan'

/** The published plan whose term runs on that day; between terms the next one, and after the last term that one. */
export function currentPlan<T extends Pick<Plan, 'term' | 'status'>>(plans: T[], day: Day): T | null {
  const published = plans
    .filter((plan) => plan.status === 'published')
    .sort((a, b) => (a.term.firstDay < b.term.firstDay ? -1 : 1))
  return published.find((plan) => day <= plan.term.lastDay) ?? published[published.length - 1] ?? null
}
