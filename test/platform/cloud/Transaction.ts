import type { Collection } from './Collection'
import type { CollectionIndex } from './CollectionIndex'
import type { DocRecord } from './DocRecord'
import type { Doc } from './value'

export interface StagedWrite {
  readonly collection: Collection
  readonly doc: Doc | null
}

/** Staged writes over a snapshot. A plain write is one too, begun and committed in the same breath. */
export class Transaction {
  /** Set by the first operation, as MongoDB does. */
  snapshot: number | undefined
  readonly writes = new Map<DocRecord, StagedWrite>()
  readonly heldKeys: { readonly index: CollectionIndex; readonly key: string }[] = []
  readonly ended: Promise<void>
  private settle: () => void = () => undefined

  constructor(
    readonly id: string,
    readonly owner: string | undefined,
  ) {
    this.ended = new Promise((resolve) => {
      this.settle = resolve
    })
  }

  sees(record: DocRecord): Doc | null {
    const staged = this.writes.get(record)
    return staged ? staged.doc : record.asOf(this.snapshot ?? record.seq)
  }

  /** Nobody has committed to this record since the snapshot. */
  isCurrent(record: DocRecord): boolean {
    return this.snapshot === undefined || record.seq <= this.snapshot
  }

  /** Lets go of every lock and wakes those who wait. */
  release(): void {
    for (const [record, { collection }] of this.writes) {
      record.lockedBy = null
      collection.forgetIfEmpty(record)
    }
    for (const { index, key } of this.heldKeys) {
      if (index.held.get(key)?.by === this) index.held.delete(key)
    }
    this.writes.clear()
    this.heldKeys.length = 0
    this.settle()
  }
}
