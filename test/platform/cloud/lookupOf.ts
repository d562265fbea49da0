import { isFields, keyOf, type Value } from './value'
import type { Query, QueryPart } from './readQuery'

/** What an index can be asked: these paths must have one of these keys, and one branch of every `anyOf` must hold. */
export interface Lookup {
  readonly bound: ReadonlyMap<string, readonly string[]>
  readonly anyOf: readonly (readonly Lookup[])[]
}

export function lookupOf(query: Query): Lookup {
  const bound = new Map<string, readonly string[]>()
  const anyOf: Lookup[][] = []
  const take = (part: Query) => {
    for (const [key, condition] of Object.entries(part)) {
      if (key === '$and') branches(condition).forEach(take)
      else if (key === '$or') anyOf.push(branches(condition).map(lookupOf))
      else if (!key.startsWith('$')) bind(key, keysFor(condition))
    }
  }
  const bind = (path: string, keys: readonly string[] | undefined) => {
    if (keys && keys.length < (bound.get(path)?.length ?? Infinity)) bound.set(path, keys)
  }
  take(query)
  return { bound, anyOf }
}

function branches(part: QueryPart): Query[] {
  return Array.isArray(part) ? part.filter(isFields) : []
}

function keysFor(condition: QueryPart): string[] | undefined {
  if (condition instanceof RegExp) return undefined
  if (!isFields(condition)) return isValueKey(condition) ? [keyOf(condition)] : undefined
  const { $eq, $in } = condition
  if ($eq !== undefined && isValueKey($eq)) return [keyOf($eq)]
  if (Array.isArray($in) && $in.every(isValueKey)) return [...new Set($in.map((item: Value) => keyOf(item)))]
  return undefined
}

/** Array operands match whole arrays and arrays of arrays: left to the scan. */
const isValueKey = (part: unknown): part is Value =>
  part === null || part instanceof Date || ['string', 'number', 'boolean'].includes(typeof part)
