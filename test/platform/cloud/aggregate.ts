import { aggregate as runPipeline } from 'mingo'
import { invalidParam, unsupported } from './CloudError'
import { Criteria } from './Criteria'
import { readQuery } from './readQuery'
import { admitValue, isFields, type Doc } from './value'
import { writeEjson } from './wire'

interface Stage {
  readonly stage: string
  readonly spec: unknown
}

const STAGES = new Set(['$match', '$group', '$sort', '$limit', '$skip', '$count'])
const ACCUMULATORS = new Set(['$sum', '$avg', '$min', '$max', '$first', '$last', '$push', '$addToSet'])
/** What an aggregate without a limit returns. */
const DEFAULT_LIMIT = 20

/** A small part of MongoDB's pipeline; the first `$match` uses the indexes. */
export function aggregate(stages: readonly Stage[], find: (criteria: Criteria) => Doc[]): string[] {
  const [first, ...rest] = stages
  const narrowed = first?.stage === '$match'
  const docs = find(narrowed ? new Criteria(first.spec) : Criteria.all)
  const pipeline = (narrowed ? rest : stages).map(readStage)
  if (!stages.some(({ stage }) => stage === '$limit')) pipeline.push({ $limit: DEFAULT_LIMIT })
  return runPipeline(docs, pipeline).map((row) => {
    const value = admitValue(row, 0)
    return writeEjson(isFields(value) ? value : {})
  })
}

function readStage({ stage, spec }: Stage): Record<string, unknown> {
  if (!STAGES.has(stage)) throw unsupported(`the aggregate stage ${stage}`)
  if (stage === '$match') return { $match: readQuery(spec) }
  if (stage === '$group') readGroup(spec)
  return { [stage]: spec }
}

function readGroup(spec: unknown): void {
  if (!isFields(spec) || !('_id' in spec)) throw invalidParam('$group needs an _id')
  for (const [field, accumulator] of Object.entries(spec)) {
    if (field === '_id') {
      readExpression(accumulator)
      continue
    }
    const [operator, operand] = isFields(accumulator) ? (Object.entries(accumulator)[0] ?? []) : []
    if (operator === undefined || !ACCUMULATORS.has(operator))
      throw unsupported(`${String(operator)} in $group`)
    readExpression(operand)
  }
}

/** Field paths, constants and objects of them; no operators. */
function readExpression(expression: unknown): void {
  if (!isFields(expression)) return
  for (const [key, part] of Object.entries(expression)) {
    if (key.startsWith('$')) throw unsupported(`${key} in an aggregate`)
    readExpression(part)
  }
}
