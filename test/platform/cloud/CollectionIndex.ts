import { duplicate } from './CloudError'
import { valuesAt } from './paths'
import type { DocRecord } from './DocRecord'
import type { IndexSchema } from './schema'
import type { Transaction } from './Transaction'
import { keyOf, type Doc } from './value'

interface Node {
  readonly children: Map<string, Node>
  readonly records: Set<DocRecord>
}

const emptyNode = (): Node => ({ children: new Map(), records: new Set() })

/** A tree of keys, one level per field, so that any prefix of the fields can be looked up. */
export class CollectionIndex {
  /** Unique keys that an open transaction has written: nobody else may take them before it ends. */
  readonly held = new Map<string, { readonly by: Transaction; readonly record: DocRecord }>()
  private readonly root = emptyNode()

  constructor(readonly schema: IndexSchema) {}

  keysOf(doc: Doc): string[][] {
    let tuples: string[][] = [[]]
    for (const field of this.schema.fields) {
      const keys = [...new Set(valuesAt(doc, field).map(keyOf))]
      tuples = tuples.flatMap((tuple) => keys.map((key) => [...tuple, key]))
    }
    return tuples
  }

  move(record: DocRecord, from: Doc | null, to: Doc | null): void {
    const before = from ? this.keysOf(from) : []
    const after = to ? this.keysOf(to) : []
    if (sameTuples(before, after)) return
    for (const tuple of before) this.remove(this.root, tuple, 0, record)
    for (const tuple of after) this.add(tuple, record)
  }

  /** The records under a prefix of the fields, each given as the keys it may have. */
  under(prefix: readonly (readonly string[])[]): Set<DocRecord> {
    let nodes = [this.root]
    for (const keys of prefix) {
      nodes = nodes.flatMap((node) => keys.flatMap((key) => node.children.get(key) ?? []))
    }
    const found = new Set<DocRecord>()
    for (const node of nodes) collect(node, found)
    return found
  }

  at(tuple: readonly string[]): ReadonlySet<DocRecord> {
    let node: Node | undefined = this.root
    for (const key of tuple) node = node?.children.get(key)
    return node?.records ?? new Set()
  }

  duplicateOf(collection: string, tuple: readonly string[]) {
    const key = this.schema.fields.map((field, i) => `${field}: ${tuple[i]?.slice(1)}`).join(', ')
    return duplicate(collection, this.schema.name, `{ ${key} }`)
  }

  private add(tuple: readonly string[], record: DocRecord) {
    let node = this.root
    for (const key of tuple) {
      const child = node.children.get(key) ?? emptyNode()
      node.children.set(key, child)
      node = child
    }
    node.records.add(record)
  }

  private remove(node: Node, tuple: readonly string[], depth: number, record: DocRecord) {
    const key = tuple[depth]
    if (key === undefined) {
      node.records.delete(record)
      return
    }
    const child = node.children.get(key)
    if (!child) return
    this.remove(child, tuple, depth + 1, record)
    if (child.records.size === 0 && child.children.size === 0) node.children.delete(key)
  }
}

function collect(node: Node, found: Set<DocRecord>) {
  for (const record of node.records) found.add(record)
  for (const child of node.children.values()) collect(child, found)
}

const sameTuples = (a: string[][], b: string[][]) =>
  a.length === b.length && a.every((tuple, i) => tuple.every((key, j) => key === b[i]?.[j]))
