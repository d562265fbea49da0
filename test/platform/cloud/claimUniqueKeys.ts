import { conflict } from './CloudError'
import type { Collection } from './Collection'
import type { CollectionIndex } from './CollectionIndex'
import type { DocRecord } from './DocRecord'
import { Held } from './Held'
import type { Transaction } from './Transaction'
import type { Doc } from './value'

/** Keeps the unique keys of a staged version for this transaction, or throws because someone else has one. */
export function claimUniqueKeys(
  collection: Collection,
  record: DocRecord,
  doc: Doc,
  transaction: Transaction,
): void {
  for (const index of collection.indexes) {
    if (!index.schema.unique) continue
    for (const tuple of index.keysOf(doc)) {
      const key = JSON.stringify(tuple)
      for (const rival of rivalsFor(index, tuple, key, transaction)) {
        if (rival === record) continue
        if (!transaction.isCurrent(rival)) throw conflict()
        if (has(index, transaction.sees(rival), key)) throw index.duplicateOf(collection.name, tuple)
      }
      index.held.set(key, { by: transaction, record })
      transaction.heldKeys.push({ index, key })
    }
  }
}

/** Those committed with this key, and the one this transaction has staged with it. */
function rivalsFor(
  index: CollectionIndex,
  tuple: string[],
  key: string,
  transaction: Transaction,
): DocRecord[] {
  const holder = index.held.get(key)
  if (holder && holder.by !== transaction) throw new Held(holder.by)
  return [...index.at(tuple), ...(holder ? [holder.record] : [])]
}

const has = (index: CollectionIndex, doc: Doc | null, key: string) =>
  doc !== null && index.keysOf(doc).some((tuple) => JSON.stringify(tuple) === key)
