import { holds, type Caller } from '@/domain/access'
import { digestReceivers } from '@/domain/digest/digestReceivers'
import type { SchoolId } from '@/domain/ids'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'

/** The schools whose day a duty leader is told of today. One read, and none for whoever holds no such post. */
export async function digestOf({ person, personId, today }: Caller): Promise<SchoolId[]> {
  const ids = person.appointments.flatMap(({ schoolId }) =>
    schoolId !== null && holds(person, 'duty-leader', schoolId, today) ? [schoolId] : [],
  )
  if (ids.length === 0) return []
  const schools = await store.find(
    'schools',
    { _id: is.in([...new Set(ids)]) },
    { fields: ['digestReaders', 'digestAway'] },
  )
  return schools
    .filter((school) => digestReceivers(school, [person], today).includes(personId))
    .map(({ _id }) => _id)
}
