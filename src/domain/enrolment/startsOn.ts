import type { Term } from '../calendar/Term'
import { dayOf, plusDays, type Day } from '../time'

/** A new place counts from tomorrow: today's lists are already with the teachers. Never before the term begins. */
export function startsOn(now: number, term: Pick<Term, 'firstDay'>): Day {
  const tomorrow = plusDays(dayOf(now), 1)
  return tomorrow > term.firstDay ? tomorrow : term.firstDay
}

/** No day is left on which a new place could count: on the term's last day already. */
export const isOver = (now: number, term: Pick<Term, 'firstDay' | 'lastDay'>): boolean =>
  startsOn(now, term) > term.lastDay
