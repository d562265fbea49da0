/** Art. 9 · 任命、续任、代理: a post from one day to another. */
import type { PersonId } from '../../ids'
import { no, yes, type Result } from '../../result'
import { isDay, type Day } from '../../time'
import type { Appointment, Person, Role } from '../Person'
import { isPrincipal, rolesToGive, type Place } from './mayGive'

export interface PostWish {
  role: Role
  /** Both days included; no `to` means open. */
  from: Day
  to: Day | null
  /** 代理: in whose place. */
  deputyFor: PersonId | null
}

interface AppointFacts extends Place {
  giver: Person
  wish: PostWish
  /** Null: a new member of the staff. */
  person: Pick<Person, '_id' | 'appointments'> | null
  /** Of the school, as far as they have posts there. */
  colleagues: readonly Pick<Person, '_id' | 'name' | 'appointments'>[]
  op: string
}

const standsAt = (one: Appointment, { schoolId, today }: Place): boolean =>
  one.schoolId === schoolId && (one.to === null || today <= one.to)

function mayGiveThis({ giver, wish, colleagues, ...place }: AppointFacts): Result<null> {
  const { role, deputyFor } = wish
  const isOwnDeputy = role === 'principal' && deputyFor === giver._id && isPrincipal(giver, place)
  if (isOwnDeputy) return yes(null)
  if (!rolesToGive(giver, place).includes(role)) return no({ code: 'post/may-not-give', role })
  if (role !== 'principal') return yes(null)
  const principal = colleagues.find((one) => isPrincipal(one, place))
  return principal === undefined ? yes(null) : no({ code: 'post/has-principal', name: principal.name })
}

/**
 * The appointments as they then are. The same post again renews it: its dates are replaced, and a beginning that lies in
 * the past stays. Refused, in this order: a post one may not give; a school that has its principal; days that do not fit
 * (a beginning before today, an end before the beginning or today); a deputy without an end, of oneself, or of nobody
 * who holds the post.
 */
export function appoint(facts: AppointFacts): Result<Appointment[]> {
  const { person, wish, colleagues, op, schoolId, today } = facts
  const { role, from, to, deputyFor } = wish
  const may = mayGiveThis(facts)
  if (!may.ok) return may
  const held = person?.appointments ?? []
  const before = held.find(
    (one) => one.role === role && (one.deputyFor ?? null) === deputyFor && standsAt(one, { schoolId, today }),
  )
  const isRenewed = before !== undefined && before.from <= today
  const begins = isRenewed ? before.from : from
  if (!isDay(from) || (to !== null && !isDay(to))) return no({ code: 'post/days-wrong' })
  if (!isRenewed && from < today) return no({ code: 'post/days-wrong' })
  if (to !== null && (to < begins || to < today)) return no({ code: 'post/days-wrong' })
  if (deputyFor !== null) {
    if (to === null) return no({ code: 'post/deputy-needs-end' })
    const principal = colleagues.find(({ _id }) => _id === deputyFor)
    const isHeld = principal?.appointments.some(
      (one) => one.role === role && one.deputyFor === undefined && standsAt(one, { schoolId, today: begins }),
    )
    if (deputyFor === person?._id || isHeld !== true) return no({ code: 'post/deputy-for-nobody', role })
  }
  const given: Appointment = {
    ...{ schoolId, role, from: begins, to, op },
    ...(deputyFor === null ? {} : { deputyFor }),
  }
  return yes([...held.filter((one) => one !== before), given])
}
