/** Which term a family, or the office, enrols in now, when it names none. */
import { currentPlan } from '../plan/currentPlan'
import type { Plan } from '../plan/Plan'
import type { Grade } from '../people/School'
import { dayOf } from '../time'
import { windowState } from './EnrolmentWindow'

type Head = Pick<Plan, 'status' | 'term' | 'windows'>

const first = <T>(list: T[], by: (one: T) => number): T | undefined =>
  [...list].sort((a, b) => by(a) - by(b))[0]

/**
 * The plan whose window speaks now: of the open ones that which closes first, else the next to open, also of a term to
 * come. Else, of the terms that have not begun, the one whose window closed last: its draw and its offers are awaited.
 * Else the plan of the term that runs. A term that is over speaks no more.
 */
function speakingPlan<P extends Head>(
  choices: { plan: P; windows: Head['windows'] }[],
  now: number,
): P | null {
  const published = choices.filter(({ plan }) => plan.status === 'published')
  const today = dayOf(now)
  const all = published
    .filter(({ plan }) => today <= plan.term.lastDay)
    .flatMap(({ plan, windows }) => windows.map((window) => ({ plan, window })))
  const inState = (state: 'open' | 'not-open') =>
    all.filter(({ window }) => windowState(window, now) === state)
  const speaking =
    first(inState('open'), ({ window }) => window.closesAt) ??
    first(inState('not-open'), ({ window }) => window.opensAt) ??
    first(
      all.filter(({ plan }) => today < plan.term.firstDay),
      ({ window }) => -window.closesAt,
    )
  const plans = published.map(({ plan }) => plan)
  return speaking?.plan ?? currentPlan(plans, today)
}

/** A child's: only windows of its grade count, and the grade is the child's own in each term. */
export const boardPlan = <P extends Head>(choices: { plan: P; grade: Grade }[], now: number): P | null =>
  speakingPlan(
    choices.map(({ plan, grade }) => ({
      plan,
      windows: plan.windows.filter((window) => window.grades.includes(grade)),
    })),
    now,
  )

/** The office's: every grade's windows count. */
export const deskPlan = <P extends Head>(plans: P[], now: number): P | null =>
  speakingPlan(
    plans.map((plan) => ({ plan, windows: plan.windows })),
    now,
  )
