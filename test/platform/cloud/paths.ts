import { isFields, type Value } from './value'

export const segmentsOf = (path: string): string[] => path.split('.')

/** The value at a dotted path; array positions count as segments. `undefined` when anything on the way is missing. */
export function valueAt(root: Value | undefined, path: string): Value | undefined {
  let value = root
  for (const segment of segmentsOf(path)) {
    if (Array.isArray(value)) value = value[Number(segment)]
    else if (isFields(value)) value = value[segment]
    else return undefined
  }
  return value
}

/** Every value a query on this path could equal: an array counts as itself and as each of its items. */
export function valuesAt(root: Value | undefined, path: string): (Value | undefined)[] {
  const found: (Value | undefined)[] = []
  gather(root, segmentsOf(path), 0, found)
  return found
}

function gather(value: Value | undefined, segments: string[], depth: number, found: (Value | undefined)[]) {
  const segment = segments[depth]
  if (segment === undefined) {
    found.push(value)
    if (Array.isArray(value)) found.push(...value)
    return
  }
  if (Array.isArray(value)) {
    if (value.length === 0) found.push(undefined)
    for (const item of value) gather(item, segments, depth, found)
    return
  }
  gather(isFields(value) ? value[segment] : undefined, segments, depth + 1, found)
}
