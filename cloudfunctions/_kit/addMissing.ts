import type { Documents } from './documents'
import { is } from './operators'
import { store } from './store'

/** Big enough to be quick, small enough for the platform's request body. */
const BATCH = 50

/** Adds the documents that are not there yet, by id; what is there stays as it is. */
export async function addMissing<N extends keyof Documents>(
  name: N,
  documents: Documents[N][],
): Promise<void> {
  for (let from = 0; from < documents.length; from += BATCH) {
    const batch = documents.slice(from, from + BATCH)
    if (await store.add(name, batch)) continue
    const there = await store.find(name, { _id: is.in(batch.map((d) => d._id)) }, { fields: ['_id'] })
    const known = new Set<string>(there.map((d) => d._id))
    const missing = batch.filter((d) => !known.has(d._id))
    if (missing.length > 0) await store.add(name, missing)
  }
}
