/** Who sits at a desk: two people of a school's office, one of the bureau, and a term nothing is written for yet. */
import { asId, type SchoolId } from '@/domain/ids'
import type { Person, Role } from '@/domain/people/Person'
import { CITY, TERM, type GivenSchool } from './aSchool'
import { Town } from './Town'
import type { Day } from '@/domain/time'

export const NEXT_TERM = {
  _id: asId<'Term'>('2027-spring'),
  name: '2027年春季学期',
  firstDay: '2027-02-22',
  lastDay: '2027-07-02',
}

const post = (id: string, name: string, role: Role, schoolId: SchoolId | null): Person => ({
  _id: asId<'Person'>(id),
  openid: `openid-${id}`,
  name,
  phone: '19900000000',
  appointments: [{ schoolId, role, from: TERM.firstDay, to: null }],
  wards: [],
})

export interface Office {
  office: Person
  other: Person
  bureau: Person
}

export const theOffice = ({ school, office }: GivenSchool): Office => ({
  office,
  other: post(`${school._id}-office-2`, '方敏', 'office', school._id),
  bureau: post('bureau', '唐科长', 'bureau', null),
})

/** The town with the next term in its calendar and the office at its desk. */
export async function townWithOffice(given: GivenSchool, day: Day): Promise<{ town: Town } & Office> {
  const people = theOffice(given)
  const town = await Town.on({}, day)
  await town.cloud.db.insertMany('cities', [{ ...CITY, terms: [TERM, NEXT_TERM] }])
  await town.add(given)
  await town.cloud.db.insertMany('persons', [people.other, people.bureau])
  return { town, ...people }
}
