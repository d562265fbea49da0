/** Art. 9 · 任命: who may give and end which post. Nobody gives more than this, to themselves or to anybody. */
import { holds } from '../../access'
import type { SchoolId } from '../../ids'
import type { Day } from '../../time'
import type { Person, Role } from '../Person'

const BY_OFFICE = ['teacher', 'gate', 'clinic', 'duty-leader', 'office'] as const satisfies readonly Role[]
const BY_PRINCIPAL = [...BY_OFFICE, 'finance'] as const satisfies readonly Role[]

export interface Place {
  schoolId: SchoolId
  today: Day
}

/** The bureau as such: what somebody holds for the whole city. */
export const isBureau = ({ appointments }: Person, today: Day): boolean =>
  appointments.some(
    ({ schoolId, role, from, to }) =>
      schoolId === null && role === 'bureau' && from <= today && (to === null || today <= to),
  )

/**
 * The posts a person may give at the school, in the roles' own order: the office those of every day, the principal
 * finance besides, the bureau the principal alone. A principal's successor and deputy have rules of their own.
 */
export function rolesToGive(giver: Person, { schoolId, today }: Place): Role[] {
  const given: Role[] = holds(giver, 'principal', schoolId, today)
    ? [...BY_PRINCIPAL]
    : holds(giver, 'office', schoolId, today)
      ? [...BY_OFFICE]
      : []
  return isBureau(giver, today) ? [...given, 'principal'] : given
}

/** The principal in their own right, not in somebody's place: alone names a successor or a deputy. */
export const isPrincipal = (person: Pick<Person, 'appointments'>, { schoolId, today }: Place): boolean =>
  person.appointments.some(
    (a) =>
      a.role === 'principal' &&
      a.schoolId === schoolId &&
      a.deputyFor === undefined &&
      a.from <= today &&
      (a.to === null || today <= a.to),
  )
