import { EJSON } from 'bson'
import { z } from 'zod'
import type { AdminReply } from './adminServer'
import { CloudError } from './CloudError'
import type { DirectAccess } from './DirectAccess'
import { admitFields, admitId, isFields, type Doc, type Id } from './value'
import { readEjson } from './wire'

const Refusal = z.object({ code: z.string(), message: z.string() })
const Inserted = z.object({ data: z.object({ insertedIds: z.array(z.union([z.string(), z.number()])) }) })
const Found = z.object({ data: z.object({ list: z.array(z.string()) }) })
const Counted = z.object({ data: z.object({ total: z.number() }) })
const PAGE = 1000

/** The same over the wire, page by page. */
export class RemoteAccess implements DirectAccess {
  constructor(
    private readonly run: (action: string, body: unknown, invocationId: undefined) => Promise<AdminReply>,
    private readonly collectionNames: readonly string[],
  ) {}

  async insertMany(collectionName: string, docs: readonly object[]): Promise<Id[]> {
    const ids: Id[] = []
    for (let from = 0; from < docs.length; from += PAGE) {
      const data = docs.slice(from, from + PAGE).map((doc) => EJSON.stringify(doc, { relaxed: false }))
      const reply = await this.ask('insertDocument', { collectionName, data }, Inserted)
      ids.push(...reply.data.insertedIds)
    }
    return ids
  }

  async find(collectionName: string, query: object = {}): Promise<Doc[]> {
    const docs: Doc[] = []
    for (;;) {
      const page = {
        collectionName,
        query: EJSON.stringify(query, { relaxed: false }),
        order: '{"_id":1}',
        offset: docs.length,
        limit: PAGE,
      }
      const { data } = await this.ask('getDocument', page, Found)
      docs.push(...data.list.map(readDoc))
      if (data.list.length < PAGE) return docs
    }
  }

  async get(collection: string, id: Id): Promise<Doc | undefined> {
    const [doc] = await this.find(collection, { _id: id })
    return doc
  }

  async count(collectionName: string, query: object = {}): Promise<number> {
    const request = { collectionName, query: EJSON.stringify(query, { relaxed: false }) }
    return (await this.ask('calculateDocument', request, Counted)).data.total
  }

  async dump(): Promise<Record<string, Doc[]>> {
    const all: Record<string, Doc[]> = {}
    for (const name of this.collectionNames) all[name] = await this.find(name)
    return all
  }

  private async ask<T>(action: string, request: object, shape: z.ZodType<T>): Promise<T> {
    const reply = await this.run(`database.${action}`, request, undefined)
    const refusal = Refusal.safeParse(reply)
    if (refusal.success) throw new CloudError(refusal.data.code, refusal.data.message)
    if (typeof reply === 'string') throw new CloudError('SYS_ERR', 'the database is out of reach')
    return shape.parse(reply)
  }
}

function readDoc(text: string): Doc {
  const fields = readEjson(text)
  if (!isFields(fields)) throw new CloudError('SYS_ERR', 'not a document')
  return { ...admitFields(fields, 0), _id: admitId(fields['_id']) }
}
