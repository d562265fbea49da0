/** Art. 9: the leadership group is told. The principals, whom they chose besides, and whoever stands in for them. */
import { holds } from '../access'
import type { PersonId, SchoolId } from '../ids'
import type { Person } from '../people/Person'
import type { School } from '../people/School'
import type { Day } from '../time'
import type { DigestPost } from './digestPost'

type Settings = Pick<School, '_id' | 'digestReaders' | 'digestAway'>

/** The post for which the person may be told on that day, the principal's before any other; null: none. */
export function digestPostOf(person: Person, schoolId: SchoolId, day: Day): DigestPost | null {
  if (holds(person, 'principal', schoolId, day)) return 'principal'
  return holds(person, 'duty-leader', schoolId, day) ? 'duty-leader' : null
}

/** 外出代收: who stands in on that day, both days of the absence included; null when nobody does, or can. */
export function substituteOn(school: Settings, staff: readonly Person[], day: Day): PersonId | null {
  const away = school.digestAway ?? null
  if (away === null || day < away.from || away.to < day) return null
  const substitute = staff.find(({ _id }) => _id === away.substituteId)
  return substitute !== undefined && digestPostOf(substitute, school._id, day) !== null
    ? substitute._id
    : null
}

/**
 * Each once: the principals, or the substitute in their place, then the readers as they were chosen. A post is asked
 * about on that very day: whose appointment has ended is told nothing, and when it was the substitute's, the principals
 * are told again.
 */
export function digestReceivers(school: Settings, staff: readonly Person[], day: Day): PersonId[] {
  const posts = new Map(staff.map((person) => [person._id, digestPostOf(person, school._id, day)]))
  const substitute = substituteOn(school, staff, day)
  const principals = staff.map(({ _id }) => _id).filter((id) => posts.get(id) === 'principal')
  const readers = (school.digestReaders ?? []).filter((id) => (posts.get(id) ?? null) !== null)
  return [...new Set([...(substitute === null ? principals : [substitute]), ...readers])]
}
