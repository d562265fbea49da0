/** Art. 9: who works at a computer, and what never is done from one. */
import type { Deed } from '../access'
import type { Person, Role } from '../people/Person'
import type { Day } from '../time'

/** 坐班的岗位: whose work is tables and papers. A gate, a class and a clinic have children before them, and a phone. */
export const DESK_ROLES = [
  'office',
  'finance',
  'principal',
  'bureau',
  'inspector',
] as const satisfies readonly Role[]

const isDeskRole = (role: Role): boolean => DESK_ROLES.some((one) => one === role)

/**
 * Whoever calls from a computer is there for the posts that have a desk, and for nothing else they are: not as a
 * teacher, not at the gate, not as somebody's mother. Null: no such post on that day.
 */
export function atDesk(person: Person, day: Day): Person | null {
  const appointments = person.appointments.filter(
    ({ role, from, to }) => isDeskRole(role) && from <= day && (to === null || day <= to),
  )
  return appointments.length === 0 ? null : { ...person, appointments, wards: [] }
}

/**
 * Said by whoever stands before the child or the gate: a signature from a chair would be worth nothing. Besides them,
 * what belongs to a phone: its pushes, and letting computers in and out.
 */
const PHONE_ONLY: ReadonlySet<Deed> = new Set<Deed>([
  'attendance/submitRoll',
  'attendance/saveSweep',
  'custody/offer',
  'custody/withdraw',
  'custody/answer',
  'custody/closeShift',
  'custody/reopenShift',
  'custody/reportFound',
  'custody/countHands',
  'custody/stay',
  'custody/closeDay',
  'custody/confirmClose',
  'custody/look',
  'custody/release',
  'custody/whoComes',
  'custody/refuseRelease',
  'custody/pickupCode',
  'custody/delegationCode',
  'custody/takeOver',
  'custody/departEscort',
  'custody/reachStop',
  'custody/releaseAtStop',
  'custody/leaveStop',
  'custody/returnEscort',
  'notice/grant',
  'people/scanDesk',
  'people/confirmDesk',
  'people/refuseDesk',
  'people/desks',
  'people/closeDesks',
])

export const isPhoneOnly = (deed: Deed): boolean => PHONE_ONLY.has(deed)
