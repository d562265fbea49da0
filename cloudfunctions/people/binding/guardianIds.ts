import type { PersonId, PupilId } from '@/domain/ids'
import type { Person } from '@/domain/people/Person'
import { store } from '../../_kit/store'

export const guardiansOf = (pupilId: PupilId): Promise<Person[]> =>
  store.find('persons', { 'wards.pupilId': pupilId })

/** Whoever has a ward of the child, with a say or barred by a court. */
export async function guardianIdsOf(pupilId: PupilId): Promise<PersonId[]> {
  const persons = await store.find('persons', { 'wards.pupilId': pupilId }, { fields: ['_id'] })
  return persons.map(({ _id }) => _id)
}
