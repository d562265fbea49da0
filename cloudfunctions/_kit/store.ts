/** The database as the actions see it: documents by id, conditional updates that say how many they changed, atomic adds. */
import type { Documents } from './documents'
import { whole } from './operators'
import { database } from './sdk'
import { openPupil } from './sealedPupil'

type Name = keyof Documents
/** 留痕 is added to and read; nothing that stands there is ever changed or taken out (decision 030). */
export type Changeable = Exclude<Name, 'audit'>
type Where = object
type Change = Record<string, unknown>
type Order = [string, 'asc' | 'desc']

/** At most this many documents come back from one request. */
export const PAGE = 1000

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** Plain objects replace their field whole: spread into dotted paths they would fail under a null parent. */
const changeOf = (change: Change): Change =>
  Object.fromEntries(
    Object.entries(change).map(([key, value]) => [key, isPlain(value) ? whole(value) : value]),
  )

/** The SDK drops `undefined` silently, and a condition that vanishes matches everybody: missing data closes. */
function complete(where: Where): Where {
  const missing = Object.entries(where).find(([, value]) => value === undefined)
  if (missing !== undefined) throw new Error(`the condition on ${missing[0]} has no value`)
  return where
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''

const isDuplicate = (error: unknown): boolean =>
  codeOf(error) === 'DATABASE_DUPLICATE_WRITE' || (error instanceof Error && error.message.includes('E11000'))

const isConflict = (error: unknown): boolean => codeOf(error) === 'DATABASE_TRANSACTION_CONFLICT'

/** What lies sealed is opened where it is read, and nowhere else; what no key opens says so (see `openPupil`). */
const opened = <N extends Name>(name: N, document: Documents[N]): Documents[N] =>
  name === 'pupils' ? (openPupil(document as Documents['pupils']) as Documents[N]) : document

async function get<N extends Name>(name: N, id: string): Promise<Documents[N] | null> {
  const { data } = await database().collection(name).doc(id).get()
  const [document] = data as Documents[N][]
  return document === undefined ? null : opened(name, document)
}

/** All that match, up to `PAGE`; `fields` names what to bring, everything when left out; `thenBy` orders what `order` leaves equal. */
async function find<N extends Name>(
  name: N,
  where: Where,
  options: { fields?: string[]; order?: Order; thenBy?: Order; limit?: number; skip?: number } = {},
): Promise<Documents[N][]> {
  let query = database()
    .collection(name)
    .where(complete(where))
    .limit(options.limit ?? PAGE)
  if (options.skip) query = query.skip(options.skip)
  for (const order of [options.order, options.thenBy])
    if (order !== undefined) query = query.orderBy(...order)
  if (options.fields) query = query.field(Object.fromEntries(options.fields.map((field) => [field, true])))
  const { data } = await query.get()
  return (data as Documents[N][]).map((document) => opened(name, document))
}

/** As it lies, sealed: for whoever seals anew. */
async function findSealed<N extends Name>(name: N, where: Where, limit: number): Promise<Documents[N][]> {
  const { data } = await database().collection(name).where(complete(where)).limit(limit).get()
  return data as Documents[N][]
}

/** Page after page until all have come: for timers and lists that may pass 1,000. */
async function findAll<N extends Name>(name: N, where: Where, fields?: string[]): Promise<Documents[N][]> {
  const all: Documents[N][] = []
  for (;;) {
    const page = await find(name, where, {
      skip: all.length,
      order: ['_id', 'asc'],
      ...(fields ? { fields } : {}),
    })
    all.push(...page)
    if (page.length < PAGE) return all
  }
}

async function count(name: Name, where: Where): Promise<number> {
  const { total } = await database().collection(name).where(complete(where)).count()
  return Number(total)
}

/** Changes every document that matches, each atomically, and says how many that were. */
async function update(name: Changeable, where: Where, change: Change): Promise<number> {
  const { updated } = await database().collection(name).where(complete(where)).update(changeOf(change))
  return Number(updated)
}

/** Changes one document that matches and returns it as it then is; null when none matched. */
async function updateAndReturn<N extends Changeable>(
  name: N,
  where: Where,
  change: Change,
): Promise<Documents[N] | null> {
  const { updated, doc } = await database()
    .collection(name)
    .where(complete(where))
    .updateAndReturn(changeOf(change))
  return Number(updated) > 0 ? opened(name, doc as Documents[N]) : null
}

/** Takes out every document that matches, and says how many that were. For what was never to be seen, not for records. */
async function remove(name: Changeable, where: Where): Promise<number> {
  const { deleted } = await database().collection(name).where(complete(where)).remove()
  return Number(deleted)
}

/** All of them or none. False: at least one of the ids is taken, and nothing was written. */
async function add<N extends Name>(name: N, documents: Documents[N][]): Promise<boolean> {
  try {
    await database().collection(name).add(documents)
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

/** What a transaction may do: single documents by id. Queries would silently run outside it. */
export interface Transaction {
  get<N extends Name>(name: N, id: string): Promise<Documents[N] | null>
  update(name: Changeable, id: string, change: Change): Promise<void>
  /** An id that is taken is like a conflict: the next attempt finds who took it. */
  add<N extends Name>(name: N, document: Documents[N]): Promise<void>
}

const ATTEMPTS = 6
/** Longer with every attempt and never the same for two callers, so that those who met once do not meet again. */
export const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(400, 20 * 2 ** attempt)))

/**
 * Runs `work` as one transaction; a conflict is tried again after a jittered pause. Throws the last conflict. Its view
 * begins with its first `get`: what is looked up beside it is looked up after that, or an act may slip in between.
 */
async function transaction<T>(work: (t: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const t = await database().startTransaction()
    try {
      const value = await work({
        async get<N extends Name>(name: N, id: string) {
          const { data } = await t.collection(name).doc(id).get()
          const document = (Array.isArray(data) ? data[0] : data) as Documents[N] | null | undefined
          return document === null || document === undefined ? null : opened(name, document)
        },
        async update(name, id, change) {
          await t.collection(name).doc(id).update(changeOf(change))
        },
        async add(name, document) {
          await t.collection(name).add(document)
        },
      })
      await t.commit()
      return value
    } catch (error) {
      await t.rollback('').catch(() => undefined)
      if ((!isConflict(error) && !isDuplicate(error)) || attempt === ATTEMPTS) throw error
      await pause(attempt)
    }
  }
}

export const store = {
  get,
  find,
  findAll,
  findSealed,
  count,
  update,
  updateAndReturn,
  remove,
  add,
  transaction,
}
export { isConflict }
