/** Art. 13 · 解除绑定: whatever a guardian brought to the child's lists ends with the guardian, in the same moment. */
import type { PersonId, PupilId } from '../../ids'
import { no, yes, type Result } from '../../result'
import { collectorText } from '../barred'
import type { PastWard, Person, Ward } from '../Person'
import { edit, type PupilEdit } from '../PupilEdit'
import type { Collector, Pupil } from '../Pupil'

interface UnbindFacts {
  pupil: Pupil
  person: Pick<Person, '_id' | 'wards' | 'pastWards' | 'name'>
  by: { personId: PersonId; name: string }
  /** Of their own will: not while the child is enrolled and nobody else with a say is bound. */
  voice: 'guardian' | 'school'
  reason: string
  isEnrolled: boolean
  /** Guardians with a say besides this one. */
  others: number
  op: string
  now: number
}

export interface Unbound {
  made: PupilEdit
  wards: Ward[]
  pastWards: PastWard[]
  /** Faces that nobody needs any more. */
  photoIds: string[]
}

/** Their own entry, and the adults they let in: an act's op makes the id of whom it added. */
export function enteredBy(
  pupil: Pick<Pupil, 'collectors' | 'collectorChanges'>,
  personId: PersonId,
): Collector[] {
  const added = pupil.collectorChanges.filter((one) => one.act === 'added' && one.by === personId)
  return pupil.collectors.filter(
    (one) =>
      one.personId === personId || (one.personId === null && added.some(({ op }) => one.id === `c-${op}`)),
  )
}

/** Refused, in this order: not bound; the last one while the child is enrolled; no reason given by the school. */
export function unbind(facts: UnbindFacts): Result<Unbound> {
  const { pupil, person, by, voice, reason, isEnrolled, others, op, now } = facts
  const ward = person.wards.find(({ pupilId }) => pupilId === pupil._id)
  if (ward === undefined) return no({ code: 'binding/not-bound' })
  if (voice === 'guardian' && isEnrolled && others === 0) return no({ code: 'binding/last-guardian' })
  if (voice === 'school' && reason.length < 2) return no({ code: 'binding/reason-missing' })
  const gone = enteredBy(pupil, person._id)
  const given = pupil.delegations.filter((one) => one.by === person._id && one.cancelledAt === null)
  const lists = {
    collectors: pupil.collectors.filter((one) => !gone.includes(one)),
    delegations: pupil.delegations.map((one) => (given.includes(one) ? { ...one, cancelledAt: now } : one)),
    ...(pupil.walkAlone?.consentBy === person._id ? { walkAlone: null } : {}),
  }
  const act = voice === 'guardian' ? 'guardian-left' : 'guardian-unbound'
  const end = { endedAt: now, endedBy: by.personId, endedByName: by.name, reason, endOp: op }
  return yes({
    made: edit(lists, act, collectorText({ name: person.name, relation: ward.relation }), reason),
    wards: person.wards.filter((one) => one !== ward),
    pastWards: [...(person.pastWards ?? []), { ...ward, ...end }],
    photoIds: [...gone, ...given].flatMap(({ photoId }) => (photoId === null ? [] : [photoId])),
  })
}

/** Whether this very act ended the ward: who is no guardian any more can still be told that it is done. */
export const hasLeft = (
  { pastWards = [] }: Pick<Person, 'pastWards'>,
  { pupilId, by, op }: { pupilId: PupilId; by: PersonId; op: string },
): boolean => pastWards.some((one) => one.pupilId === pupilId && one.endedBy === by && one.endOp === op)
