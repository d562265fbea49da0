import { serviceFileId, type PersonId, type SchoolId } from '@/domain/ids'
import { to } from '../../_kit/operators'
import { seal, unseal } from '../../_kit/sealed'
import { store } from '../../_kit/store'

/**
 * The file of the school's entry stands under the person's name before the posts do, so that nobody from outside is for
 * a moment taken for the school's own. Numbers are sealed
 * anew for the file they then lie in; what no key opens stays behind.
 */
export async function copyFile(schoolId: SchoolId, from: PersonId, into: PersonId): Promise<void> {
  const file = await store.get('service_files', serviceFileId(schoolId, from))
  if (file === null) return
  const _id = serviceFileId(schoolId, into)
  const papers = file.papers.map((paper) => {
    const number = paper.number === null ? null : unseal(paper.number, file._id)
    return { ...paper, number: number === null ? null : seal(number, _id) }
  })
  await store.add('service_files', [{ ...file, _id, personId: into, papers, outbox: [], outboxDue: false }])
}

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
