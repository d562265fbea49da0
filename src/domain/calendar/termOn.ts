import type { Day } from '../time'
import type { Term } from './Term'

/** The term that runs, else the one that comes next; null when the city has neither. */
export const termOn = <T extends Pick<Term, 'firstDay' | 'lastDay'>>(
  terms: readonly T[],
  day: Day,
): T | null =>
  [...terms].sort((a, b) => (a.firstDay < b.firstDay ? -1 : 1)).find(({ lastDay }) => day <= lastDay) ?? null
