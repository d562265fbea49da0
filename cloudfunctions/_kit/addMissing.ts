import type { Documents } from './documents'
import { is } from './operators'
import { store } from './store'

/** Big enough to be quick, small enough for the platform's request body. */
const BATCH = 50
/** Others may add some of the same documents meanwhile; each round leaves fewer missing. */
const ROUNDS = 4

async function addBatch<N extends keyof Documents>(name: N, batch: Documents[N][]): Promise<void> {
  let missing = batch
  for (let round = 0; round < ROUNDS; round += 1) {
    if (missing.length === 0 || (await store.add(name, missing))) return
    const there = await store.find(name, { _id: is.in(missing.map((d) => d._id)) }, { fields: ['_id'] })
    const known = new Set<string>(there.map((d) => d._id))
    missing = missing.filter((d) => !known.has(d._id))
  }
  if (missing.length > 0) throw new Error(`${missing.length} of ${name} could not be added`)
}

/** Adds the documents that are not there yet, one per id; what is there stays as it is. Returns only when all are there. */
export async function addMissing<N extends keyof Documents>(
  name: N,
  documents: Documents[N][],
): Promise<void> {
  const distinct = [...new Map(documents.map((d) => [d._id, d])).values()]
  for (let from = 0; from < distinct.length; from += BATCH)
    await addBatch(name, distinct.slice(from, from + BATCH))
}
