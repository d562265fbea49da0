import { isGuardianOf } from '@/domain/access'
import type { PupilId, SchoolId } from '@/domain/ids'
import { store } from '../../_kit/store'

/** The children of the school that somebody at home is bound to. */
export async function boundPupils(schoolId: SchoolId): Promise<Set<PupilId>> {
  const guardians = await store.findAll('persons', { 'wards.schoolId': schoolId }, ['wards'])
  return new Set(
    guardians.flatMap((person) =>
      person.wards.map(({ pupilId }) => pupilId).filter((id) => isGuardianOf(person, id)),
    ),
  )
}
