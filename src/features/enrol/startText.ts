import type { Placement } from '@/contract/enrolment'
import { dayText } from '@/domain/time'

/** ，11月24日起上课: the first day of what was just placed. */
export function startText(placements: readonly Placement[]): string {
  const days = placements
    .filter(({ state }) => state === 'placed')
    .flatMap(({ since }) => since ?? [])
    .sort()
  return days[0] === undefined ? '' : `，${dayText(days[0])}起上课`
}
