/** `npm run model`: random afternoons against the rule book, until one breaks a rule of custody or the steps are done. */
import { parseArgs } from 'node:util'
import { walkDomain } from './domain/walkDomain'
import { walkFunctions } from './functions/walkFunctions'

const DEFAULT_STEPS = 1_000_000
const DOMAIN_STEPS_PER_FUNCTION_STEP = 50

function readOptions() {
  const { values } = parseArgs({
    options: {
      steps: { type: 'string' },
      'function-steps': { type: 'string' },
      seed: { type: 'string' },
      tally: { type: 'boolean', default: false },
    },
  })
  const steps = Number(values.steps ?? DEFAULT_STEPS)
  const functionSteps = Number(values['function-steps'] ?? Math.ceil(steps / DOMAIN_STEPS_PER_FUNCTION_STEP))
  const seed = Number(values.seed ?? Date.now() % 1_000_000_000)
  if (![steps, functionSteps, seed].every((n) => Number.isSafeInteger(n) && n >= 0))
    throw new Error('--steps、--function-steps、--seed 都要是不小于 0 的整数')
  return { steps, functionSteps, seed, tally: values.tally }
}

interface Walked {
  steps: number
  afternoons: number
  tally: Map<string, number>
  failure: string | null
}

function report(name: string, walked: Walked, began: number, withTally: boolean): boolean {
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  const kinds = [...walked.tally].sort(([, a], [, b]) => b - a)
  console.log(
    `${name}：${walked.steps} 步，${walked.afternoons} 个下午，${kinds.length} 种做法与回答，用时 ${seconds} 秒`,
  )
  if (withTally)
    console.log(kinds.map(([kind, times]) => `  ${String(times).padStart(8)}  ${kind}`).join('\n'))
  if (walked.failure === null) return true
  console.error(`发现一处不对。${walked.failure}`)
  return false
}

async function model(): Promise<number> {
  const { steps, functionSteps, seed, tally } = readOptions()
  console.log(`种子 ${seed}（--seed ${seed} 重走这一遍）`)
  const domainBegan = Date.now()
  const domainFine = report('规则', walkDomain({ steps, seed }), domainBegan, tally)
  const functionsBegan = Date.now()
  const walked = await walkFunctions({ steps: functionSteps, seed })
  const functionsFine = report('云函数', walked, functionsBegan, tally)
  return domainFine && functionsFine ? 0 : 1
}

void model().then((code) => process.exit(code))
