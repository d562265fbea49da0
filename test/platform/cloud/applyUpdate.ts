import { Query as Matcher } from 'mingo'
import { alterPath, type Change } from './alterPath'
import { invalidParam, unsupported, writeFailed } from './CloudError'
import { compareValues } from './compareValues'
import { readQuery } from './readQuery'
import { admitValue, describeType, isFields, sameValue, type Doc, type Value } from './value'

export type Update = (doc: Doc) => Doc

interface Step {
  readonly path: string
  readonly change: Change
  readonly lenient: boolean
}

/** Reads `{ $set: …, $inc: … }` once; the result never changes a document in place and returns it as it was when nothing differs. */
export function readUpdate(raw: unknown, now: number): Update {
  if (!isFields(raw)) throw invalidParam('the update must be an object')
  const steps = Object.entries(raw).flatMap(([operator, spec]) => readOperator(operator, spec, now))
  if (steps.length === 0) throw invalidParam('the update is empty')
  refuseOverlap(steps.map((step) => step.path))
  return (doc) => {
    let root: Value = doc
    for (const { path, change, lenient } of steps) root = alterPath(root, path, change, lenient)
    return root === doc ? doc : { ...(isFields(root) ? root : {}), _id: doc._id }
  }
}

function readOperator(operator: string, spec: Value, now: number): Step[] {
  if (!operator.startsWith('$')) throw invalidParam(`the update has a plain field '${operator}'`)
  if (!isFields(spec)) throw invalidParam(`${operator} needs an object`)
  return Object.entries(spec).map(([path, operand]) => ({
    path,
    change: readChange(operator, path, operand, now),
    lenient: operator === '$unset' || operator === '$pull',
  }))
}

function readChange(operator: string, path: string, operand: unknown, now: number): Change {
  switch (operator) {
    case '$set': {
      const value = admitValue(operand, now)
      return (old) => (sameValue(old, value) ? old : value)
    }
    case '$unset':
      return () => undefined
    case '$inc':
      return increase(path, admitValue(operand, now))
    case '$min':
    case '$max':
      return bound(operator, admitValue(operand, now))
    case '$push':
      return append(path, readEach(operator, operand, now))
    case '$addToSet':
      return addMissing(path, readEach(operator, operand, now))
    case '$pull':
      return pull(path, operand)
    default:
      throw unsupported(`the update operator ${operator}`)
  }
}

function increase(path: string, by: Value): Change {
  if (typeof by !== 'number')
    throw writeFailed(`Cannot increment with non-numeric argument: {${path}: ${String(by)}}`)
  return (old = 0) => {
    if (typeof old === 'number') return old + by
    throw writeFailed(
      `Cannot apply $inc to a value of non-numeric type. The field '${path}' is of type ${describeType(old)}`,
    )
  }
}

function bound(operator: '$min' | '$max', value: Value): Change {
  const sign = operator === '$min' ? -1 : 1
  return (old) => (old === undefined || Math.sign(compareValues(value, old)) === sign ? value : old)
}

function readEach(operator: string, operand: unknown, now: number): Value[] {
  if (!isFields(operand) || !('$each' in operand)) return [admitValue(operand, now)]
  const other = Object.keys(operand).find((key) => key !== '$each')
  if (other !== undefined) throw unsupported(`${other} in ${operator}`)
  const items: unknown = operand['$each']
  if (!Array.isArray(items)) throw writeFailed(`The argument to $each in ${operator} must be an array`)
  return items.map((item) => admitValue(item, now))
}

function listAt(path: string, old: Value | undefined): readonly Value[] {
  if (old === undefined) return []
  if (Array.isArray(old)) return old
  throw writeFailed(`The field '${path}' must be an array but is of type ${describeType(old)}`)
}

function append(path: string, items: readonly Value[]): Change {
  return (old) => {
    const list = listAt(path, old)
    return items.length === 0 && old !== undefined ? old : [...list, ...items]
  }
}

function addMissing(path: string, items: readonly Value[]): Change {
  return (old) => {
    const list = [...listAt(path, old)]
    const before = list.length
    for (const item of items) if (!list.some((known) => sameValue(known, item))) list.push(item)
    return list.length === before && old !== undefined ? old : list
  }
}

function pull(path: string, operand: unknown): Change {
  const gone = readPull(operand)
  return (old) => {
    if (old === undefined) return undefined
    const list = listAt(path, old)
    const left = list.filter((item) => !gone(item))
    return left.length === list.length ? old : left
  }
}

/** A plain value is compared, an operator is asked of each item, a document is a query on items that are documents. */
function readPull(operand: unknown): (item: Value) => boolean {
  if (!isFields(operand)) {
    const value = admitValue(operand, 0)
    return (item) => sameValue(item, value)
  }
  if (Object.keys(operand).some((key) => key.startsWith('$'))) {
    const matcher = new Matcher({ ...readQuery({ item: operand }) })
    return (item) => matcher.test({ item })
  }
  const matcher = new Matcher({ ...readQuery(operand) })
  return (item) => isFields(item) && matcher.test({ ...item })
}

function refuseOverlap(paths: readonly string[]) {
  const sorted = [...paths].sort()
  for (const path of sorted) {
    if (path === '_id' || path.startsWith('_id.')) {
      throw writeFailed(`Performing an update on the path '_id' would modify the immutable field '_id'`)
    }
    const clash = sorted.find((other) => other !== path && other.startsWith(`${path}.`))
    if (clash !== undefined || sorted.indexOf(path) !== sorted.lastIndexOf(path)) {
      throw writeFailed(`Updating the path '${clash ?? path}' would create a conflict at '${path}'`)
    }
  }
}
