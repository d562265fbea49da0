/** Art. 2 · 应托尽托: a child who comes in the middle of a term can enrol at once. */
import type { Plan } from '../plan/Plan'
import type { Day } from '../time'

/** The terms a newcomer gets a week of: every published one that is not over. */
export const joinedTerms = <P extends Pick<Plan, 'status' | 'term'>>(plans: readonly P[], today: Day): P[] =>
  plans.filter(({ status, term }) => status === 'published' && today <= term.lastDay)
