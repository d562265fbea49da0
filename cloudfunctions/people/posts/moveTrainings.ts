import type { PersonId, SchoolId } from '@/domain/ids'
import { to } from '../../_kit/operators'
import { store } from '../../_kit/store'

/** Whoever was at a training as an entry was there in person. */
export async function moveTrainings(schoolId: SchoolId, from: PersonId, into: PersonId): Promise<void> {
  for (const { _id, held } of await store.findAll('trainings', { schoolId }))
    for (const [index, { id, present }] of held.entries()) {
      const name = present.find(({ personId }) => personId === from)?.name
      if (name === undefined || present.some(({ personId }) => personId === into)) continue
      const path = `held.${index}`
      await store.update(
        'trainings',
        { _id, [`${path}.id`]: id },
        { [`${path}.present`]: to.append({ personId: into, name }) },
      )
    }
}
