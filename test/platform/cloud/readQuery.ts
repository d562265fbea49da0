import { invalidParam, unsupported } from './CloudError'
import { admitValue, describeType, isFields, isScalar, type Value } from './value'

/** A query in which only implemented operators are left; still in MongoDB's own shape. */
export type Query = { readonly [key: string]: QueryPart }
export type QueryPart = Value | RegExp | Query | readonly Query[]

const PLAIN_TEXT = /^\^?[^\\^$.*+?()[\]{}|]*\$?$/

/** Refuses what the local cloud would answer differently from MongoDB. */
export function readQuery(raw: unknown): Query {
  if (!isFields(raw)) throw invalidParam('query must be an object')
  const query: Record<string, QueryPart> = {}
  for (const [key, part] of Object.entries(raw)) {
    if (key === '$and' || key === '$or' || key === '$nor') query[key] = readBranches(key, part)
    else if (key.startsWith('$')) throw unsupported(`the query operator ${key}`)
    else query[key] = readCondition(part)
  }
  return query
}

function readBranches(operator: string, part: unknown): Query[] {
  if (!Array.isArray(part) || part.length === 0) throw invalidParam(`${operator} must be a nonempty array`)
  return part.map(readQuery)
}

function readCondition(part: unknown): QueryPart {
  if (part instanceof RegExp) return readPattern(part)
  return isFields(part) ? readOperators(part) : readOperand(part)
}

function readPattern(pattern: RegExp): RegExp {
  if (!PLAIN_TEXT.test(pattern.source) || !/^[ims]*$/.test(pattern.flags)) {
    throw unsupported(`the regular expression ${String(pattern)}: only plain text, ^ and $`)
  }
  return pattern
}

const isOperators = (part: object) => Object.keys(part).some((key) => key.startsWith('$'))

function readOperators(part: object): Query {
  const operators = Object.entries(part)
  if (operators.length === 0) throw unsupported('equality with an object')
  return Object.fromEntries(
    operators.map(([operator, operand]) => [operator, readOperator(operator, operand)]),
  )
}

function readOperator(operator: string, operand: unknown): QueryPart {
  switch (operator) {
    case '$eq':
    case '$ne':
      return readOperand(operand)
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return readBound(operator, operand)
    case '$in':
    case '$nin':
      if (!Array.isArray(operand)) throw invalidParam(`${operator} needs an array`)
      return operand.map(readOperand)
    case '$exists':
      if (typeof operand !== 'boolean') throw invalidParam('$exists needs a boolean')
      return operand
    case '$size':
      if (typeof operand !== 'number' || !Number.isInteger(operand))
        throw invalidParam('$size needs an integer')
      return operand
    case '$not':
      if (operand instanceof RegExp) return readPattern(operand)
      if (!isFields(operand)) throw invalidParam('$not needs a regex or a document')
      return readOperators(operand)
    case '$elemMatch':
      if (!isFields(operand)) throw invalidParam('$elemMatch needs an Object')
      return isOperators(operand) && !('$and' in operand || '$or' in operand || '$nor' in operand)
        ? readOperators(operand)
        : readQuery(operand)
    default:
      throw operator.startsWith('$')
        ? unsupported(`the query operator ${operator}`)
        : unsupported('equality with an object')
  }
}

/** The matcher ignores the order of an object's keys and MongoDB does not, so objects are not compared at all. */
function readOperand(operand: unknown): Value {
  const value = admitValue(operand, 0)
  const flat = Array.isArray(value) ? value.every((item: Value) => isScalar(item)) : isScalar(value)
  if (!flat) throw unsupported('equality with an object')
  return value
}

function readBound(operator: string, operand: unknown): Value {
  const value = admitValue(operand, 0)
  if (value === null || !isScalar(value)) throw unsupported(`${operator} with ${describeType(value)}`)
  return value
}
