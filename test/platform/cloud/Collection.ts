import { CollectionIndex } from './CollectionIndex'
import type { Criteria } from './Criteria'
import { DocRecord } from './DocRecord'
import type { Lookup } from './lookupOf'
import type { IndexSchema } from './schema'
import type { Transaction } from './Transaction'
import type { Doc } from './value'

export interface Hit {
  readonly record: DocRecord
  readonly doc: Doc
}

export class Collection {
  readonly records = new Map<string, DocRecord>()
  readonly indexes: readonly CollectionIndex[]
  /** Records that keep older versions: an index knows only the newest, a snapshot may need the others. */
  private readonly superseded = new Set<DocRecord>()

  constructor(
    readonly name: string,
    indexes: readonly IndexSchema[],
  ) {
    this.indexes = indexes.map((schema) => new CollectionIndex(schema))
  }

  record(key: string): DocRecord {
    const record = this.records.get(key) ?? new DocRecord(key)
    this.records.set(key, record)
    return record
  }

  install(record: DocRecord, doc: Doc | null, seq: number, keepOlder: boolean): void {
    for (const index of this.indexes) index.move(record, record.doc, doc)
    record.install(doc, seq, keepOlder)
    if (keepOlder) this.superseded.add(record)
  }

  forgetIfEmpty(record: DocRecord): void {
    if (record.isEmpty) this.records.delete(record.key)
  }

  prune(oldest: number): void {
    for (const record of this.superseded) {
      if (record.prune(oldest)) continue
      this.superseded.delete(record)
      this.forgetIfEmpty(record)
    }
  }

  /** What a reader sees: the newest committed documents, or a transaction's snapshot with its own writes. */
  *matches(criteria: Criteria, transaction?: Transaction): Generator<Hit> {
    for (const record of this.candidates(criteria.lookup, transaction)) {
      const doc = transaction ? transaction.sees(record) : record.doc
      if (doc && criteria.test(doc)) yield { record, doc }
    }
  }

  private candidates(lookup: Lookup, transaction: Transaction | undefined): Iterable<DocRecord> {
    const found = this.indexed(lookup)
    if (!found) return [...this.records.values()]
    if (transaction && !lookup.bound.has('_id')) {
      for (const record of this.superseded) found.add(record)
      for (const [record, write] of transaction.writes) if (write.collection === this) found.add(record)
    }
    return found
  }

  private indexed({ bound, anyOf }: Lookup): Set<DocRecord> | undefined {
    const ids = bound.get('_id')
    if (ids) return new Set(ids.flatMap((id) => this.records.get(id) ?? []))
    let best: { index: CollectionIndex; prefix: (readonly string[])[] } | undefined
    for (const index of this.indexes) {
      const prefix = boundPrefix(index, bound)
      if (prefix.length > (best?.prefix.length ?? 0)) best = { index, prefix }
    }
    return best ? best.index.under(best.prefix) : this.indexedBranches(anyOf)
  }

  private indexedBranches(anyOf: Lookup['anyOf']): Set<DocRecord> | undefined {
    for (const branches of anyOf) {
      const found = branches.map((branch) => this.indexed(branch))
      if (found.every((set) => set !== undefined)) return new Set(found.flatMap((set) => [...set]))
    }
    return undefined
  }
}

function boundPrefix(index: CollectionIndex, bound: Lookup['bound']): (readonly string[])[] {
  const prefix: (readonly string[])[] = []
  for (const field of index.schema.fields) {
    const keys = bound.get(field)
    if (!keys) break
    prefix.push(keys)
  }
  return prefix
}
