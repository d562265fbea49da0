import fc from 'fast-check'
import { anyIntent } from './anyIntent'
import { FIRST_MINUTE } from './cast'
import { DomainDay } from './DomainDay'
import { IntentCommand, type Afternoon } from './IntentCommand'
import { RuleBook } from './RuleBook'
import { REAL_RULES, type Rules } from './Rules'

export interface Walk {
  /** Steps walked until the end, or until the first thing that went wrong. */
  steps: number
  afternoons: number
  seed: number
  /** How often each kind of act was answered how: a walk that never releases anybody proves nothing. */
  tally: Map<string, number>
  /** What went wrong, with the shortest story found that shows it; null when nothing did. */
  failure: string | null
}

const STEPS_AN_AFTERNOON = 200
const afternoons = fc.commands([anyIntent.map((intent) => new IntentCommand(intent))], {
  maxCommands: STEPS_AN_AFTERNOON,
  size: 'max',
})

/** Random afternoons of at least so many steps in all, one after another until one goes wrong. */
export function walkDomain(options: {
  steps: number
  seed: number
  rules?: Rules
  /** Whether a failure is told by its shortest story. */
  shrink?: boolean
}): Walk {
  const { seed, rules = REAL_RULES, shrink = true } = options
  const walk: Walk = { steps: 0, afternoons: 0, seed, tally: new Map(), failure: null }
  const begin = () => {
    const model: Afternoon = {
      book: new RuleBook(),
      at: FIRST_MINUTE * 60_000,
      deeds: [],
      tally(step) {
        if (walk.failure !== null) return
        walk.steps += 1
        walk.tally.set(step, (walk.tally.get(step) ?? 0) + 1)
      },
    }
    return { model, real: new DomainDay(rules) }
  }
  const afternoon = fc.property(afternoons, (commands) => {
    if (walk.failure === null) walk.afternoons += 1
    try {
      fc.modelRun(begin, commands)
    } catch (error) {
      walk.failure = error instanceof Error ? error.message : String(error)
      throw error
    }
  })
  for (let batch = 0; walk.steps < options.steps && walk.failure === null; batch += 1) {
    const details = fc.check(afternoon, { numRuns: 50, seed: seed + batch, endOnFailure: !shrink })
    if (details.failed) walk.failure = storyOf(details)
  }
  return walk
}

type Failed = Pick<fc.RunDetails<unknown>, 'seed' | 'numShrinks' | 'errorInstance'>

/** The error of the shortest afternoon found tells it from its first act. */
const storyOf = ({ seed, numShrinks, errorInstance }: Failed): string => {
  const story = errorInstance instanceof Error ? errorInstance.message : String(errorInstance)
  return `种子 ${seed}，缩短 ${numShrinks} 次\n${story}`
}
