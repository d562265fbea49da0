import { unsupported, writeFailed } from './CloudError'
import { segmentsOf } from './paths'
import { isFields, type Value } from './value'

/** From the old value (`undefined` = missing) to the new one; `undefined` = leave it missing, or remove it. */
export type Change = (old: Value | undefined) => Value | undefined

interface Alteration {
  readonly path: string
  readonly segments: readonly string[]
  readonly change: Change
  /** $unset and $pull leave a way that cannot be walked alone; everything else fails there, as in MongoDB. */
  readonly lenient: boolean
}

/** A new root in which the value at `path` is changed; everything off the path is shared with the old one. */
export function alterPath<T extends Value>(root: T, path: string, change: Change, lenient: boolean): Value {
  const segments = segmentsOf(path)
  if (segments.some((segment) => segment === '' || segment === '__proto__')) {
    throw writeFailed(`The update path '${path}' contains an empty field name, which is not allowed.`)
  }
  if (segments.some((segment) => segment.startsWith('$'))) throw unsupported(`the positional path '${path}'`)
  return alter(root, 0, { path, segments, change, lenient }) ?? root
}

function alter(node: Value | undefined, depth: number, alteration: Alteration): Value | undefined {
  const segment = alteration.segments[depth]
  if (segment === undefined) return alteration.change(node)
  if (node === undefined) {
    const child = alter(undefined, depth + 1, alteration)
    return child === undefined ? undefined : { [segment]: child }
  }
  if (Array.isArray(node)) return alterItem(node, segment, depth, alteration)
  if (isFields(node)) return alterField(node, segment, depth, alteration)
  if (alteration.lenient) return node
  throw cannotCreate(segment, node, depth, alteration)
}

function alterField(
  node: { readonly [key: string]: Value },
  segment: string,
  depth: number,
  alteration: Alteration,
): Value {
  const old = node[segment]
  const child = alter(old, depth + 1, alteration)
  if (child === old) return node
  if (child !== undefined) return { ...node, [segment]: child }
  return Object.fromEntries(Object.entries(node).filter(([key]) => key !== segment))
}

function alterItem(node: readonly Value[], segment: string, depth: number, alteration: Alteration): Value {
  const at = Number(segment)
  if (!/^\d+$/.test(segment)) {
    if (alteration.lenient) return node
    throw cannotCreate(segment, node, depth, alteration)
  }
  if (at >= node.length && alteration.lenient) return node
  if (at > node.length) throw unsupported(`a write beyond the end of an array ('${alteration.path}')`)
  const child = alter(node[at], depth + 1, alteration)
  if (child === node[at]) return node
  return [...node.slice(0, at), child ?? null, ...node.slice(at + 1)]
}

function cannotCreate(segment: string, node: Value, depth: number, { path, segments }: Alteration) {
  const parent = segments[depth - 1] ?? path
  return writeFailed(`Cannot create field '${segment}' in element {${parent}: ${JSON.stringify(node)}}`)
}
