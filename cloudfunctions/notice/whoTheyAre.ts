import { holds } from '@/domain/access'
import type { PersonId, PupilId, SchoolId } from '@/domain/ids'
import type { LostPerson } from '@/domain/notice/undelivered'
import { roleText } from '@/domain/people/roleText'
import { ROLES, type Person } from '@/domain/people/Person'
import type { Day } from '@/domain/time'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'

export type Who = (personId: PersonId, pupilId: PupilId | null) => { name: string; who: string }

const postAt = (person: Person, schoolId: SchoolId, day: Day): string => {
  const role = ROLES.find((one) => holds(person, one, schoolId, day))
  return role === undefined ? '' : roleText(role)
}

/** How the office knows a person: 「赵一明的妈妈」, or the post at the school. Two reads. */
export async function whoTheyAre(schoolId: SchoolId, persons: LostPerson[], day: Day): Promise<Who> {
  if (persons.length === 0) return () => ({ name: '', who: '' })
  const known = await store.find('persons', { _id: is.in([...new Set(persons.map((one) => one.personId))]) })
  const wardsHere = known.flatMap(({ wards }) => wards.filter((ward) => ward.schoolId === schoolId))
  const pupils =
    wardsHere.length === 0
      ? []
      : await store.find(
          'pupils',
          { _id: is.in([...new Set(wardsHere.map(({ pupilId }) => pupilId))]) },
          { fields: ['name'] },
        )
  const byId = new Map(known.map((person) => [person._id, person]))
  const childName = new Map(pupils.map(({ _id, name }) => [_id, name]))
  return (personId, pupilId) => {
    const person = byId.get(personId)
    if (person === undefined) return { name: '', who: '' }
    const wards = person.wards.filter((ward) => ward.schoolId === schoolId)
    const about = wards.find((ward) => ward.pupilId === pupilId)
    const post = postAt(person, schoolId, day)
    const ward = about ?? (post === '' ? wards[0] : undefined)
    const child = ward === undefined ? undefined : childName.get(ward.pupilId)
    return {
      name: person.name,
      who: ward === undefined || child === undefined ? post : `${child}的${ward.relation}`,
    }
  }
}
