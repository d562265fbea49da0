/** Art. 13 · 交接班: which posts may hold a child. 校医室 and 教务处 receive children too. */
import { holds } from '../access'
import type { SchoolId } from '../ids'
import type { Day } from '../time'
import type { Person, Role } from './Person'

export const HOLDER_ROLES = [
  'teacher',
  'gate',
  'duty-leader',
  'office',
  'clinic',
] as const satisfies readonly Role[]

export const mayHold = (person: Person, schoolId: SchoolId, day: Day): boolean =>
  HOLDER_ROLES.some((role) => holds(person, role, schoolId, day))
