import { randomBytes } from 'node:crypto'
import { claimUniqueKeys } from './claimUniqueKeys'
import { Collection, type Hit } from './Collection'
import type { Update } from './applyUpdate'
import { CloudError, conflict, duplicate, noSuchCollection, noSuchTransaction } from './CloudError'
import type { Criteria } from './Criteria'
import type { Disk } from './Disk'
import { Held } from './Held'
import type { CloudSchema } from './schema'
import { Transaction } from './Transaction'
import { keyOf, type Doc, type Fields, type Id } from './value'

/** Documents in memory under snapshot isolation: the first writer of a document wins, write skew is possible. */
export class Store {
  private readonly collections = new Map<string, Collection>()
  private readonly open = new Map<string, Transaction>()
  private seq = 1

  constructor(
    schema: CloudSchema,
    private readonly disk: Disk,
    private readonly transactionMs: number,
  ) {
    for (const [name, { indexes }] of Object.entries(schema)) {
      this.collections.set(name, new Collection(name, indexes))
    }
    for (const { collection, doc } of disk.load()) this.restore(collection, doc)
  }

  get collectionNames(): string[] {
    return [...this.collections.keys()]
  }

  begin(owner?: string): string {
    const transaction = new Transaction(randomBytes(16).toString('hex'), owner)
    this.open.set(transaction.id, transaction)
    const timer = setTimeout(() => this.end(transaction), this.transactionMs)
    timer.unref()
    void transaction.ended.then(() => clearTimeout(timer))
    return transaction.id
  }

  commit(id: string): void {
    const transaction = this.transaction(id)
    this.open.delete(id)
    this.apply(transaction)
    this.end(transaction)
  }

  abort(id: string): void {
    this.end(this.transaction(id))
  }

  isOwnerInTransaction(owner: string): boolean {
    return [...this.open.values()].some((transaction) => transaction.owner === owner)
  }

  find(name: string, criteria: Criteria, transactionId?: string): Doc[] {
    const collection = this.collection(name)
    if (transactionId === undefined) return docsOf(collection.matches(criteria))
    return this.within(transactionId, (transaction) => docsOf(collection.matches(criteria, transaction)))
  }

  /** All of them or none. */
  insert(name: string, docs: readonly Doc[], transactionId?: string): Promise<Id[]> {
    const collection = this.collection(name)
    return this.write(transactionId, (transaction) =>
      docs.map((doc) => {
        const key = keyOf(doc._id)
        const known = collection.records.get(key)
        if (known && transaction.sees(known)) throw duplicate(name, '_id_', `{ _id: ${doc._id} }`)
        this.stage(collection, key, doc, transaction)
        return doc._id
      }),
    )
  }

  /** Changes one matching document; the new version is returned, matched even when nothing differed. */
  updateOne(name: string, criteria: Criteria, update: Update, transactionId?: string) {
    const collection = this.collection(name)
    return this.write(transactionId, (transaction) => {
      const [hit] = collection.matches(criteria, transaction)
      return hit ? this.change(collection, hit, update, transaction) : undefined
    })
  }

  /** Every matching document on its own, as MongoDB does: what was changed before an error stays changed. */
  async updateMany(name: string, criteria: Criteria, update: Update): Promise<number> {
    const collection = this.collection(name)
    let updated = 0
    for (const { record } of [...collection.matches(criteria)]) {
      const changed = await this.write(undefined, (transaction) => {
        const hit = currentHit(collection, record.key, criteria)
        return hit && this.change(collection, hit, update, transaction).changed
      })
      if (changed) updated++
    }
    return updated
  }

  /** Replaces the document with this id, or makes it. */
  replace(name: string, id: Id, fields: Fields, transactionId?: string) {
    const collection = this.collection(name)
    const next: Doc = { ...fields, _id: id }
    return this.write(transactionId, (transaction) => {
      const key = keyOf(id)
      const record = collection.records.get(key)
      const doc = record ? transaction.sees(record) : null
      const changed = doc === null || keyOf(doc) !== keyOf(next)
      if (changed) this.stage(collection, key, next, transaction)
      return { inserted: doc === null, changed }
    })
  }

  removeOne(name: string, criteria: Criteria, transactionId?: string): Promise<number> {
    const collection = this.collection(name)
    return this.write(transactionId, (transaction) => {
      const [hit] = collection.matches(criteria, transaction)
      if (hit) this.stage(collection, hit.record.key, null, transaction)
      return hit ? 1 : 0
    })
  }

  async removeMany(name: string, criteria: Criteria): Promise<number> {
    const collection = this.collection(name)
    let removed = 0
    for (const { record } of [...collection.matches(criteria)]) {
      removed += await this.write(undefined, (transaction) => {
        if (!currentHit(collection, record.key, criteria)) return 0
        this.stage(collection, record.key, null, transaction)
        return 1
      })
    }
    return removed
  }

  private collection(name: string): Collection {
    const collection = this.collections.get(name)
    if (!collection) throw noSuchCollection(name)
    return collection
  }

  private transaction(id: string): Transaction {
    const transaction = this.open.get(id)
    if (!transaction) throw noSuchTransaction()
    return transaction
  }

  /** Any error inside a transaction ends it, as in MongoDB. */
  private within<T>(id: string, work: (transaction: Transaction) => T): T {
    const transaction = this.transaction(id)
    transaction.snapshot ??= this.seq
    try {
      return work(transaction)
    } catch (error) {
      this.end(transaction)
      throw error instanceof Held ? conflict() : error
    }
  }

  /** Without a transaction a write is its own, and waits where a transaction would meet a conflict. */
  private async write<T>(id: string | undefined, work: (transaction: Transaction) => T): Promise<T> {
    if (id !== undefined) return this.within(id, work)
    for (;;) {
      let blocker: Transaction
      const transaction = new Transaction('', undefined)
      transaction.snapshot = this.seq
      try {
        const result = work(transaction)
        this.apply(transaction)
        return result
      } catch (error) {
        if (!(error instanceof Held)) throw error
        blocker = error.holder
      } finally {
        transaction.release()
      }
      await blocker.ended
    }
  }

  private change(collection: Collection, { record, doc }: Hit, update: Update, transaction: Transaction) {
    const next = update(doc)
    const changed = next !== doc
    if (changed) this.stage(collection, record.key, next, transaction)
    return { changed, doc: next }
  }

  private stage(collection: Collection, key: string, doc: Doc | null, transaction: Transaction): void {
    const record = collection.record(key)
    if (record.lockedBy && record.lockedBy !== transaction) throw new Held(record.lockedBy)
    if (!transaction.isCurrent(record)) throw conflict()
    if (doc) claimUniqueKeys(collection, record, doc, transaction)
    record.lockedBy = transaction
    transaction.writes.set(record, { collection, doc })
  }

  private apply(transaction: Transaction): void {
    if (transaction.writes.size === 0) return
    const seq = ++this.seq
    const keepOlder = this.oldestSnapshot() < seq
    for (const [record, { collection, doc }] of transaction.writes) {
      collection.install(record, doc, seq, keepOlder)
      this.disk.write(collection.name, record.key, doc)
    }
  }

  private end(transaction: Transaction): void {
    this.open.delete(transaction.id)
    transaction.release()
    const oldest = this.oldestSnapshot()
    for (const collection of this.collections.values()) collection.prune(oldest)
  }

  private oldestSnapshot(): number {
    let oldest = Infinity
    for (const { snapshot = Infinity } of this.open.values()) oldest = Math.min(oldest, snapshot)
    return oldest
  }

  private restore(name: string, doc: Doc): void {
    const collection = this.collections.get(name)
    if (!collection) return
    for (const index of collection.indexes) {
      if (!index.schema.unique) continue
      const taken = index.keysOf(doc).find((tuple) => index.at(tuple).size > 0)
      if (taken) throw new CloudError('LOCAL_BROKEN_FILE', index.duplicateOf(name, taken).message)
    }
    collection.install(collection.record(keyOf(doc._id)), doc, this.seq, false)
  }
}

function docsOf(hits: Iterable<Hit>): Doc[] {
  return [...hits].map((hit) => hit.doc)
}

function currentHit(collection: Collection, key: string, criteria: Criteria): Hit | undefined {
  const record = collection.records.get(key)
  return record?.doc && criteria.test(record.doc) ? { record, doc: record.doc } : undefined
}
