import type { Term } from '@/domain/calendar/Term'
import type { EnrolmentWindow } from '@/domain/enrolment/EnrolmentWindow'
import type { Grade } from '@/domain/people/School'
import { atMinute, dayOf, plusDays } from '@/domain/time'

const EIGHT = 8 * 60
const EIGHTEEN = 18 * 60

export interface Rounds {
  first: { opensAt: number; closesAt: number }
  second: { opensAt: number; closesAt: number }
}

/** The first round is over, before the term and before now; the second is open now, for some days yet. */
export function enrolmentRounds(now: number, term: Term): Rounds {
  const today = dayOf(now)
  const before = today < term.firstDay ? today : term.firstDay
  return {
    first: {
      opensAt: atMinute(plusDays(before, -14), EIGHT),
      closesAt: atMinute(plusDays(before, -9), EIGHTEEN),
    },
    second: {
      opensAt: atMinute(plusDays(today, -4), EIGHT),
      closesAt: atMinute(plusDays(today, 5), EIGHTEEN),
    },
  }
}

export const windowsOf = (rounds: Rounds, grades: Grade[]): EnrolmentWindow[] => [
  {
    id: 'round-1',
    name: '第一轮·先报先得',
    round: 'main',
    mode: 'first-come',
    grades,
    publicNumber: null,
    ...rounds.first,
  },
  {
    id: 'round-2',
    name: '第二轮·先报先得',
    round: 'supplement',
    mode: 'first-come',
    grades,
    publicNumber: null,
    ...rounds.second,
  },
]
