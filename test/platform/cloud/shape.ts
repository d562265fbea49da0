import { find } from 'mingo'
import { invalidParam, unsupported } from './CloudError'
import { compareValues } from './compareValues'
import { valueAt } from './paths'
import { isFields, type Doc, type Value } from './value'

interface Shape {
  readonly order: unknown
  readonly offset: number
  readonly limit: number
  readonly projection: unknown
}

/** Order, page and fields of what was found. */
export function shape(docs: readonly Doc[], { order, offset, limit, projection }: Shape): Doc[] {
  const sorted = order === undefined ? docs : sort(docs, readOrder(order))
  const page = sorted.slice(offset, offset + limit)
  return projection === undefined ? page : project(page, readProjection(projection))
}

type Order = readonly { readonly path: string; readonly sign: number }[]

export function readOrder(raw: unknown): Order {
  if (!isFields(raw)) throw invalidParam('order must be an object')
  return Object.entries(raw).map(([path, sign]) => {
    if (sign !== 1 && sign !== -1) throw invalidParam('a sort direction is 1 or -1')
    return { path, sign }
  })
}

export function sort<T extends Value>(docs: readonly T[], order: Order): T[] {
  return [...docs].sort((a, b) => {
    for (const { path, sign } of order) {
      const byPath = sign * compareValues(sortKey(a, path), sortKey(b, path))
      if (byPath !== 0) return byPath
    }
    return 0
  })
}

function sortKey(doc: Value, path: string): Value | undefined {
  const value = valueAt(doc, path)
  if (Array.isArray(value)) throw unsupported(`ordering by the array '${path}'`)
  return value
}

type Projection = Record<string, 0 | 1>

function readProjection(raw: unknown): Projection {
  if (!isFields(raw)) throw invalidParam('projection must be an object')
  const projection: Projection = {}
  for (const [path, mark] of Object.entries(raw)) {
    if (mark !== 0 && mark !== 1) throw unsupported(`the projection of '${path}'`)
    projection[path] = mark
  }
  const marks = new Set(Object.entries(projection).flatMap(([path, mark]) => (path === '_id' ? [] : [mark])))
  if (marks.size > 1) throw invalidParam('Cannot do inclusion and exclusion in one projection')
  return projection
}

function project(docs: readonly Doc[], projection: Projection): Doc[] {
  return find<Doc, Doc>([...docs], {}, projection).all()
}
