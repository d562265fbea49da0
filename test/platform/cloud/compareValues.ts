import { isFields, keyOf, type Value } from './value'

/** MongoDB's order of types: null and missing, numbers, strings, objects, arrays, booleans, dates. */
function rank(value: Value | undefined): number {
  if (value === undefined || value === null) return 0
  if (typeof value === 'number') return 1
  if (typeof value === 'string') return 2
  if (value instanceof Date) return 6
  if (typeof value === 'boolean') return 5
  return Array.isArray(value) ? 4 : 3
}

export function compareValues(a: Value | undefined, b: Value | undefined): number {
  const byType = rank(a) - rank(b)
  if (byType !== 0) return byType
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b)
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime()
  if (typeof a === 'string' && typeof b === 'string') return Buffer.compare(Buffer.from(a), Buffer.from(b))
  if (Array.isArray(a) && Array.isArray(b)) return compareLists(a, b)
  if (isFields(a) && isFields(b)) {
    return compareLists(Object.entries(a).flat(), Object.entries(b).flat())
  }
  return keyOf(a) < keyOf(b) ? -1 : Number(keyOf(a) > keyOf(b))
}

function compareLists(a: readonly Value[], b: readonly Value[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const byItem = compareValues(a[i], b[i])
    if (byItem !== 0) return byItem
  }
  return a.length - b.length
}
