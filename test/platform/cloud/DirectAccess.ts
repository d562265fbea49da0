import { Criteria } from './Criteria'
import { admitDoc } from './databaseActions'
import type { Disk } from './Disk'
import type { Store } from './Store'
import { copyValue, type Doc, type Id } from './value'

const CHUNK = 5000

/** For seeds and tests: no SDK, no limits, nothing counted. What is returned is a copy. */
export interface DirectAccess {
  /** Resolves when everything is durable. */
  insertMany(collection: string, docs: readonly object[]): Promise<Id[]>
  find(collection: string, query?: object): Promise<Doc[]>
  get(collection: string, id: Id): Promise<Doc | undefined>
  count(collection: string, query?: object): Promise<number>
  /** Every document of every collection. */
  dump(): Promise<Record<string, Doc[]>>
}

/** Straight into the store of this process. */
export class StoreAccess implements DirectAccess {
  constructor(
    private readonly store: Store,
    private readonly disk: Disk,
    private readonly now: () => number,
  ) {}

  async insertMany(collection: string, docs: readonly object[]): Promise<Id[]> {
    const ids: Id[] = []
    for (let from = 0; from < docs.length; from += CHUNK) {
      const chunk = docs.slice(from, from + CHUNK).map((doc) => admitDoc(doc, this.now()))
      ids.push(...(await this.store.insert(collection, chunk)))
      await this.disk.settled()
    }
    return ids
  }

  async find(collection: string, query: object = {}): Promise<Doc[]> {
    return this.store.find(collection, new Criteria(query)).map((doc) => copyValue(doc))
  }

  async get(collection: string, id: Id): Promise<Doc | undefined> {
    const [doc] = await this.find(collection, { _id: id })
    return doc
  }

  async count(collection: string, query: object = {}): Promise<number> {
    return this.store.find(collection, new Criteria(query)).length
  }

  async dump(): Promise<Record<string, Doc[]>> {
    const all: Record<string, Doc[]> = {}
    for (const name of this.store.collectionNames) all[name] = await this.find(name)
    return all
  }
}
