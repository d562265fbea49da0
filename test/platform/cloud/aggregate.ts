import { aggregate as runPipeline } from 'mingo'
import { z } from 'zod'
import { invalidParam, unsupported } from './CloudError'
import { Criteria } from './Criteria'
import { readQuery } from './readQuery'
import { admitValue, isFields, type Doc } from './value'
import { writeEjson } from './wire'

interface Stage {
  readonly stage: string
  readonly spec: unknown
}

type Find = (collection: string, criteria: Criteria) => Doc[]

const STAGES = new Set([
  '$match',
  '$group',
  '$sort',
  '$limit',
  '$skip',
  '$count',
  '$addFields',
  '$lookup',
  '$project',
])
const ACCUMULATORS = new Set(['$sum', '$avg', '$min', '$max', '$first', '$last', '$push', '$addToSet'])
/** What an aggregate without a limit returns. */
const DEFAULT_LIMIT = 20

/** A small part of MongoDB's pipeline; the first `$match` uses the indexes, and so does every `$lookup`. */
export function aggregate(collection: string, stages: readonly Stage[], find: Find): string[] {
  const [first, ...rest] = stages
  const narrowed = first?.stage === '$match'
  const docs = find(collection, narrowed ? new Criteria(first.spec) : Criteria.all)
  const pipeline = narrowed ? rest : [...stages]
  if (!stages.some(({ stage }) => stage === '$limit')) pipeline.push({ stage: '$limit', spec: DEFAULT_LIMIT })
  return pipeline
    .reduce<object[]>((rows, stage) => runStage(rows, stage, find), docs)
    .map((row) => {
      const value = admitValue(row, 0)
      return writeEjson(isFields(value) ? value : {})
    })
}

function runStage(rows: object[], { stage, spec }: Stage, find: Find): object[] {
  if (!STAGES.has(stage)) throw unsupported(`the aggregate stage ${stage}`)
  if (stage === '$lookup') return joined(rows, spec, find)
  if (stage === '$group') readGroup(spec)
  if (stage === '$addFields') readAddFields(spec)
  if (stage === '$project') readProject(spec)
  return runPipeline(rows, [{ [stage]: stage === '$match' ? readQuery(spec) : spec }])
}

const Join = z.strictObject({
  from: z.string(),
  localField: z.string().regex(/^\w+$/),
  foreignField: z.string(),
  as: z.string().regex(/^\w+$/),
})

/** `$lookup` by equality of one field that every row has, and that is no list. */
function joined(rows: object[], spec: unknown, find: Find): object[] {
  const join = Join.safeParse(spec)
  if (!join.success) throw unsupported('a $lookup that is not an equality of two fields')
  const { from, localField, foreignField, as } = join.data
  return rows.map((row) => {
    const key = admitValue(new Map(Object.entries(row)).get(localField), 0)
    if (typeof key !== 'string') throw unsupported(`a $lookup by ${localField} that is not a text`)
    return { ...row, [as]: find(from, new Criteria({ [foreignField]: key })) }
  })
}

/** New fields put together of texts and field paths. */
function readAddFields(spec: unknown): void {
  if (!isFields(spec)) throw invalidParam('$addFields needs fields')
  for (const expression of Object.values(spec)) {
    const parts = isFields(expression) ? expression['$concat'] : undefined
    if (!Array.isArray(parts) || !parts.every((part) => typeof part === 'string'))
      throw unsupported('$addFields of anything but $concat')
  }
}

/** Fields to bring, by their paths; the `_id` comes along. */
function readProject(spec: unknown): void {
  if (!isFields(spec) || Object.keys(spec).length === 0) throw invalidParam('$project needs fields')
  if (!Object.values(spec).every((value) => value === 1 || value === true))
    throw unsupported('$project of anything but fields to bring')
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
