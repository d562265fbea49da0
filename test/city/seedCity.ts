import { buildCity } from './buildCity'

/** What a cloud must offer to be seeded. */
export interface SeededCloud {
  db: { insertMany(collection: string, docs: readonly object[]): Promise<unknown> }
  clock: { now(): number }
}

/** Writes the demo city into an empty cloud, as it stands at the cloud's own time unless another is given. */
export async function seedCity(cloud: SeededCloud, now: number = cloud.clock.now()): Promise<void> {
  for (const [collection, docs] of Object.entries(buildCity(now)))
    if (docs.length > 0) await cloud.db.insertMany(collection, docs)
}
