/** Art. 13: whom to ring when a safety message reached nobody, in the order to try. */
import { isGuardianOf } from '../access'
import { asId, type PersonId } from '../ids'
import type { Person } from '../people/Person'
import type { Pupil } from '../people/Pupil'
import { roleText } from '../people/roleText'
import type { Day } from '../time'
import type { Message } from './Notice'

export interface Ringable {
  /** Of a contact without the app, the contact's own id. */
  personId: PersonId
  name: string
  relation: string
  phone: string
}

/** Whom somebody asked to keep from the child is not rung about her; nor anybody while that cannot be read. */
const isBarred = ({ barred }: Pupil, id: string): boolean =>
  barred === null || barred.some(({ personId, collectorId }) => personId === id || collectorId === id)

/**
 * The family: guardians as they stand among the child's contacts, then guardians who do not stand there, but nobody who
 * is no guardian any more; a family without the app by its contacts' numbers.
 */
function family(pupil: Pupil, guardians: readonly Person[]): Ringable[] {
  const place = ({ _id }: Person): number => {
    const at = pupil.collectors.findIndex(({ personId }) => personId === _id)
    return at < 0 ? pupil.collectors.length : at
  }
  const still = guardians.filter((person) => isGuardianOf(person, pupil._id))
  if (still.length > 0)
    return still
      .sort((a, b) => place(a) - place(b) || (a._id < b._id ? -1 : 1))
      .map((person) => ({
        personId: person._id,
        name: person.name,
        relation: person.wards.find(({ pupilId }) => pupilId === pupil._id)?.relation ?? '家长',
        phone: person.phone,
      }))
  return pupil.collectors
    .filter(({ id }) => !isBarred(pupil, id))
    .map(({ id, name, relation, phone }) => ({ personId: asId<'Person'>(id), name, relation, phone }))
}

const postOn = ({ appointments }: Person, schoolId: string, day: Day): string => {
  const post = appointments.find(
    (a) => a.schoolId === schoolId && a.from <= day && (a.to === null || day <= a.to),
  )
  return post === undefined ? '教职工' : roleText(post.role)
}

/** `receivers`: the persons the notice was for. A message about a child goes to her family, any other to colleagues. */
export function whomToRing(
  { audience, schoolId, day }: Pick<Message, 'audience' | 'schoolId' | 'day'>,
  receivers: readonly Person[],
  pupil: Pupil | null,
): Ringable[] {
  if (audience === 'guardians' && pupil !== null) return family(pupil, receivers)
  return receivers.map((person) => ({
    personId: person._id,
    name: person.name,
    relation: audience === 'homeroom-teacher' ? '班主任' : postOn(person, schoolId, day),
    phone: person.phone,
  }))
}
