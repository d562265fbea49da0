import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { invalidParam, outsideTransaction, unsupported } from './CloudError'
import { readUpdate } from './applyUpdate'
import { aggregate } from './aggregate'
import { Criteria } from './Criteria'
import { shape } from './shape'
import type { Store } from './Store'
import { admitFields, admitId, isFields, keyOf, type Doc } from './value'
import { readEjson, writeEjson } from './wire'

/** The fields of a database request that mean anything here; the SDK sends `''` for a query that was not given. */
const Request = z.object({
  collectionName: z.string().default(''),
  transactionId: z.string().optional(),
  query: z.string().default(''),
  data: z.union([z.string(), z.array(z.string())]).optional(),
  order: z.string().optional(),
  projection: z.string().optional(),
  limit: z.number().int().min(1).default(100),
  offset: z.number().int().min(0).default(0),
  multi: z.boolean().default(false),
  merge: z.boolean().default(true),
  stages: z.array(z.object({ stageKey: z.string(), stageValue: z.string() })).default([]),
})
type Request = z.infer<typeof Request>

export interface DatabaseContext {
  readonly store: Store
  readonly now: () => number
}

type Action = (context: DatabaseContext, request: Request, owner: string | undefined) => unknown

const MOST_DOCUMENTS = 1000

const actions: Readonly<Record<string, Action>> = {
  'database.startTransaction': ({ store }, _request, owner) => ({ transactionId: store.begin(owner) }),
  'database.commitTransaction': ({ store }, request) => store.commit(idOf(request)),
  'database.abortTransaction': ({ store }, request) => store.abort(idOf(request)),

  async 'database.insertDocument'({ store, now }, request) {
    const texts = Array.isArray(request.data) ? request.data : []
    if (texts.length === 0) throw invalidParam('data is required')
    const docs = texts.map((text) => readDoc(text, now()))
    return { data: { insertedIds: await store.insert(request.collectionName, docs, request.transactionId) } }
  },

  'database.getDocument'({ store }, request) {
    const found = store.find(request.collectionName, criteriaOf(request), request.transactionId)
    const list = shape(found, {
      order: request.order === undefined ? undefined : readEjson(request.order),
      offset: request.offset,
      limit: Math.min(request.limit, MOST_DOCUMENTS),
      projection: request.projection === undefined ? undefined : readEjson(request.projection),
    })
    return { data: { list: list.map(writeEjson) } }
  },

  'database.calculateDocument': ({ store }, request) => ({
    data: { total: store.find(request.collectionName, criteriaOf(request)).length },
  }),

  'database.modifyDocument'(context, request) {
    return request.merge ? update(context, request) : replace(context, request)
  },

  async 'database.modifyAndReturnDoc'({ store, now }, request) {
    const change = readUpdate(readData(request), now())
    const criteria = narrowedCriteria(request)
    const result = await store.updateOne(request.collectionName, criteria, change, request.transactionId)
    return { data: { updated: result ? 1 : 0, doc: result ? writeEjson(result.doc) : null } }
  },

  async 'database.removeDocument'({ store }, request) {
    const criteria = narrowedCriteria(request)
    const deleted = request.multi
      ? await store.removeMany(request.collectionName, criteria)
      : await store.removeOne(request.collectionName, criteria, request.transactionId)
    return { data: { deleted } }
  },

  'database.aggregateDocuments'({ store }, request) {
    const find = (name: string, criteria: Criteria) => store.find(name, criteria)
    const stages = request.stages.map(({ stageKey, stageValue }) => ({
      stage: stageKey,
      spec: readEjson(stageValue),
    }))
    return { data: { list: aggregate(request.collectionName, stages, find) } }
  },
}

/** Left without an id by the SDK even inside a transaction. */
const BLIND_INSIDE = new Set([
  'database.insertDocument',
  'database.modifyDocument',
  'database.modifyAndReturnDoc',
  'database.removeDocument',
  'database.calculateDocument',
  'database.aggregateDocuments',
])

/** One request of the SDK; `owner` is the invocation it came from, when it came from one. */
export async function runDatabaseAction(
  context: DatabaseContext,
  action: string,
  body: unknown,
  owner: string | undefined,
): Promise<object> {
  const run = Object.hasOwn(actions, action) ? actions[action] : undefined
  if (!run) throw unsupported(action)
  const parsed = Request.safeParse(body)
  if (!parsed.success) throw invalidParam(z.prettifyError(parsed.error))
  const blind = BLIND_INSIDE.has(action) && parsed.data.transactionId === undefined
  if (blind && owner !== undefined && context.store.isOwnerInTransaction(owner))
    throw outsideTransaction(action)
  const reply = await run(context, parsed.data, owner)
  return isReply(reply) ? reply : {}
}

const isReply = (reply: unknown): reply is object => typeof reply === 'object' && reply !== null

function idOf({ transactionId }: Request): string {
  if (transactionId === undefined) throw invalidParam('transactionId is required')
  return transactionId
}

const criteriaOf = ({ query }: Request) => (query === '' ? Criteria.all : new Criteria(readEjson(query)))

function narrowedCriteria(request: Request): Criteria {
  if (request.query === '') throw invalidParam('Check request parameter fail. query is required')
  return criteriaOf(request)
}

function readData({ data }: Request): unknown {
  if (typeof data !== 'string') throw invalidParam('data is required')
  return readEjson(data)
}

function readDoc(text: string, now: number): Doc {
  const fields = readEjson(text)
  if (!isFields(fields)) throw invalidParam('a document must be an object')
  return admitDoc(fields, now)
}

export function admitDoc(fields: object, now: number): Doc {
  const admitted = admitFields({ ...fields }, now)
  const id = admitted['_id']
  return { ...admitted, _id: id === undefined || id === null ? randomBytes(16).toString('hex') : admitId(id) }
}

async function update({ store, now }: DatabaseContext, request: Request) {
  const change = readUpdate(readData(request), now())
  const criteria = narrowedCriteria(request)
  const { collectionName, transactionId } = request
  const updated = request.multi
    ? await store.updateMany(collectionName, criteria, change)
    : Number((await store.updateOne(collectionName, criteria, change, transactionId))?.changed ?? false)
  return { data: { updated, upsert_id: null } }
}

async function replace({ store, now }: DatabaseContext, request: Request) {
  const fields = readData(request)
  const query = request.query === '' ? undefined : readEjson(request.query)
  if (!isFields(fields) || !isFields(query)) throw invalidParam('data and query are required')
  const id = admitId(query['_id'])
  const admitted = admitFields(fields, now())
  if (admitted['_id'] !== undefined && keyOf(admitted['_id']) !== keyOf(id))
    throw invalidParam('_id cannot change')
  const { inserted, changed } = await store.replace(
    request.collectionName,
    id,
    admitted,
    request.transactionId,
  )
  return { data: { updated: Number(changed && !inserted), upsert_id: inserted ? id : null } }
}
