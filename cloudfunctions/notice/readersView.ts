import type { DigestReader, DigestReaders } from '@/contract/notice'
import { digestPostOf, digestReceivers } from '@/domain/digest/digestReceivers'
import type { PersonId, SchoolId } from '@/domain/ids'
import { calledAs, type Person } from '@/domain/people/Person'
import type { School } from '@/domain/people/School'
import type { Day } from '@/domain/time'
import { store } from '../_kit/store'
import { digestGrants } from './digestGrants'

export const staffOf = (schoolId: SchoolId): Promise<Person[]> =>
  store.findAll('persons', { 'appointments.schoolId': schoolId }, ['name', 'appointments'])

/** Whoever holds no such post today is not shown: neither told nor to be chosen. */
export async function readersView(school: School, staff: Person[], today: Day): Promise<DigestReaders> {
  const candidates = staff.flatMap((person) => {
    const post = digestPostOf(person, school._id, today)
    return post === null ? [] : [{ personId: person._id, name: calledAs(person), post }]
  })
  const told = digestReceivers(school, staff, today)
  const chosen = school.digestReaders ?? []
  const grantsOf = await digestGrants([...new Set([...told, ...chosen])])
  const readerOf = (id: PersonId): DigestReader[] =>
    candidates.filter(({ personId }) => personId === id).map((one) => ({ ...one, grantsLeft: grantsOf(id) }))
  return {
    atMinute: school.digestAtMinute,
    told: told.flatMap(readerOf),
    readers: chosen.flatMap(readerOf),
    candidates,
    away: school.digestAway ?? null,
  }
}
