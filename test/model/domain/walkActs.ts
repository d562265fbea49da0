/** 路队, by the domain's rules: one step at a time. */
import type { EscortStep } from '@/domain/escort/Escort'
import type { WalkFacts } from '@/domain/escort/walk'
import type { Result } from '@/domain/result'
import type { Deed } from './Act'
import { MIDNIGHT, person, type DaySheet, type Doing } from './DaySheet'
import { CITY } from './given'
import type { Rules } from './Rules'

type Step = Doing<'depart'> | Doing<'reach'> | Doing<'leave-stop'> | Doing<'come-back'>

function decide(rules: Rules, act: Step, facts: WalkFacts): Result<EscortStep> {
  switch (act.kind) {
    case 'depart':
      return rules.depart({ ...facts, heads: act.heads, adults: act.adults, city: CITY })
    case 'reach':
      return rules.reach({ ...facts, stopId: act.stop, heads: act.heads })
    case 'leave-stop':
      return rules.leaveStop({ ...facts, stopId: act.stop })
    case 'come-back':
      return rules.returnHome(facts)
    default:
      return act satisfies never
  }
}

/** The walk keeps the step, and so does every child it is about. */
export function walk(day: DaySheet, act: Step, deed: Deed): string {
  const { escort, rules } = day
  if (escort.steps.some((step) => step.op === deed.op)) return 'yes'
  const children = [...day.custody.values()]
  const { op } = deed
  const author = { op, at: MIDNIGHT + deed.at, by: person(act.by), byName: act.by }
  const decided = decide(rules, act, { escort, children, ...author })
  if (!decided.ok) return decided.refusal.code
  const step = decided.value
  day.escort = { ...escort, state: 'walking', steps: [...escort.steps, step] }
  for (const id of step.pupilIds) day.append(id, rules.entryOf(escort, step), {})
  return 'yes'
}
