/** Art. 9 · 免去任命、交接职务: rights go in that moment, and the appointment into the history. */
import type { PersonId, SchoolId } from '../../ids'
import { no, yes, type Result } from '../../result'
import { mayHold } from '../onDuty'
import type { Appointment, PastAppointment, Person, Role } from '../Person'
import { isBound } from '../Person'
import { isPrincipal, isBureau, rolesToGive, type Place } from './mayGive'

interface EndFacts extends Place {
  by: Person
  byName: string
  person: Person
  role: Role
  /** Names of the children in the person's hands at this school today. */
  held: readonly string[]
  op: string
  now: number
}

export type Posts = Required<Pick<Person, 'appointments' | 'pastAppointments'>>

const isOf = (one: Appointment, role: Role, schoolId: SchoolId): boolean =>
  one.role === role && one.schoolId === schoolId

/** Everything of that role at the school goes into the history, what has not begun too. */
function withoutPost({ person, role, schoolId, by, byName, op, now }: EndFacts): Posts {
  const ended = person.appointments.filter((one) => isOf(one, role, schoolId))
  const end = { endedAt: now, endedBy: by._id, endedByName: byName, endOp: op }
  return {
    appointments: person.appointments.filter((one) => !ended.includes(one)),
    pastAppointments: [
      ...(person.pastAppointments ?? []),
      ...ended.map((one): PastAppointment => ({ ...one, ...end })),
    ],
  }
}

/** Nobody lays down a post with children in their hands that only this post lets them hold. */
function emptyHands(facts: EndFacts, after: Posts): Result<Posts> {
  const { person, schoolId, today, held } = facts
  if (held.length === 0 || mayHold({ ...person, ...after }, schoolId, today)) return yes(after)
  return no({ code: 'post/holds-children', name: person.name, count: held.length, names: [...held] })
}

function mayEnd({ by, person, role, ...place }: EndFacts): boolean {
  if (role !== 'principal') return rolesToGive(by, place).includes(role)
  const isDeputy = !person.appointments.some(
    (one) => isOf(one, role, place.schoolId) && one.deputyFor === undefined,
  )
  return isBureau(by, place.today) || (isDeputy && isPrincipal(by, place))
}

/** The name is told of somebody who is, or was, of this school; of anybody else not even that they exist. */
function notHeld({ person, role, schoolId }: EndFacts): Result<never> {
  const isKnownHere = [...person.appointments, ...(person.pastAppointments ?? [])].some(
    (one) => one.schoolId === schoolId,
  )
  return isKnownHere
    ? no({ code: 'post/not-held', name: person.name, role })
    : no({ code: 'post/unknown-member' })
}

/** Refused, in this order: nobody of this school; no such post; a post one may not end (a principal: by the bureau alone); hands not empty. */
export function endPost(facts: EndFacts): Result<Posts> {
  const { person, role, schoolId } = facts
  if (!person.appointments.some((one) => isOf(one, role, schoolId))) return notHeld(facts)
  if (!mayEnd(facts)) return no({ code: 'post/may-not-end', role })
  return emptyHands(facts, withoutPost(facts))
}

interface HandOverFacts extends EndFacts {
  /** The successor. */
  successor: Person
}

/**
 * 交接: the post goes from one to the other in one act, so that the school is never without. A principal hands on their
 * own post and nobody else does. Refused, in this order: not held (a deputy holds nothing to hand on); not one's to give;
 * to oneself; to who is no member or has no app; hands not empty.
 */
export function handOver(facts: HandOverFacts): Result<{ from: Posts; to: Appointment[] }> {
  const { person, successor, by, role, op, schoolId, today } = facts
  const own = person.appointments.find(
    (one) =>
      isOf(one, role, schoolId) &&
      one.deputyFor === undefined &&
      one.from <= today &&
      (one.to === null || today <= one.to),
  )
  if (own === undefined) return notHeld(facts)
  const mayGive = role === 'principal' ? by._id === person._id : rolesToGive(by, facts).includes(role)
  if (!mayGive) return no({ code: 'post/may-not-give', role })
  if (successor._id === person._id) return no({ code: 'post/to-oneself' })
  const isMember = successor.appointments.some(
    (one) => one.schoolId === schoolId && (one.to === null || today <= one.to),
  )
  if (!isMember) return no({ code: 'post/unknown-member' })
  if (!isBound(successor)) return no({ code: 'post/not-bound', name: successor.name })
  const left = emptyHands(facts, withoutPost(facts))
  if (!left.ok) return left
  const others = successor.appointments.filter((one) => !isOf(one, role, schoolId))
  return yes({ from: left.value, to: [...others, { schoolId, role, from: today, to: own.to, op }] })
}

/** Whether this very act took the post from the person themselves: who has no right any more can be told that it is done. */
export const handedOn = (
  { pastAppointments = [] }: Pick<Person, 'pastAppointments'>,
  { schoolId, by, op }: { schoolId: SchoolId; by: PersonId; op: string },
): boolean =>
  pastAppointments.some((one) => one.schoolId === schoolId && one.endedBy === by && one.endOp === op)

/** Whether the act was done before. */
export const hasActed = (
  { appointments, pastAppointments = [] }: Pick<Person, 'appointments' | 'pastAppointments'>,
  op: string,
): boolean =>
  appointments.some((one) => one.op === op) ||
  pastAppointments.some((one) => one.endOp === op || one.op === op)

/** A member of the school: holds a post there, today or later. */
export const isMemberOf = (
  { appointments }: Pick<Person, 'appointments'>,
  { schoolId, today }: Place,
  role: Role | null = null,
): boolean =>
  appointments.some(
    (one) =>
      one.schoolId === schoolId &&
      (role === null || one.role === role) &&
      (one.to === null || today <= one.to),
  )
