/** Art. 13 · 绑定监护人: the first is bound at once with the code of the school, everybody else waits for a word. */
import type { PersonId } from '../../ids'
import { no, yes, type Result } from '../../result'
import type { Day } from '../../time'
import { bars, collectorText, isBarredFrom, sameName } from '../barred'
import type { ConsentEntry } from '../childConsent'
import { edit, type PupilEdit } from '../PupilEdit'
import type { Ward } from '../Person'
import type { Collector, Pupil } from '../Pupil'
import { requestsLeft, openRequests, REQUEST_LASTS, REQUESTS_MOST } from './GuardianRequest'

export interface Newcomer {
  personId: PersonId
  /** As we know the person; what they typed besides counts where somebody is barred. */
  name: string
  typedOwnName: string
  relation: string
  phone: string
  typedName: string
  consents?: ConsentEntry[]
}

interface BindFacts {
  pupil: Pupil
  me: Newcomer
  /** Whoever has a ward of the child, barred or not. */
  guardians: readonly PersonId[]
  op: string
  now: number
  today: Day
}

export type Bound = { kind: 'bound'; made: PupilEdit; ward: Ward } | { kind: 'asked'; made: PupilEdit }

/** The guardian's own entry: one that the school wrote down before, by name and number, becomes theirs with its photo. */
export function withGuardian(
  pupil: Pick<Pupil, 'collectors'>,
  { personId, name, relation, phone }: Pick<Newcomer, 'personId' | 'name' | 'relation' | 'phone'>,
): Collector[] {
  const before = pupil.collectors.find(
    (one) => one.personId === null && sameName(one.name, name) && one.phone === phone,
  )
  const entry = { id: personId, name, relation, phone, personId, photoId: before?.photoId ?? null }
  return [...pupil.collectors.filter((one) => one !== before && one.personId !== personId), entry]
}

/** Whose name stands on the list of the barred, under any of the names we have: never let in by the list of collectors. */
export const isNamedBarred = (
  pupil: Pick<Pupil, 'barred'>,
  { personId, name, typedOwnName }: Pick<Newcomer, 'personId' | 'name' | 'typedOwnName'>,
): boolean => [name, typedOwnName].some((one) => bars(pupil.barred, { id: personId, personId, name: one }))

/** The ward as it begins; a court's order on the child's list holds from the first moment. */
export function newWard(
  pupil: Pick<Pupil, '_id' | 'schoolId' | 'barred'>,
  { personId, name, relation, consents }: Pick<Newcomer, 'personId' | 'name' | 'relation' | 'consents'>,
  { op, today }: { op: string; today: Day },
): Ward {
  const bound = { pupilId: pupil._id, schoolId: pupil.schoolId, relation, since: today, op }
  const ward = consents === undefined ? bound : { ...bound, consents }
  return isBarredFrom(pupil, { _id: personId, name }) ? { ...ward, courtBarred: true } : ward
}

/**
 * Bound at once: nobody else is, and the name is on no list. Else a request for seven days. Refused, in this order: a list of
 * the barred that nobody can read, bound already, asked already, too many ask.
 */
export function bindGuardian({ pupil, me, guardians, op, now, today }: BindFacts): Result<Bound> {
  if (pupil.barred === null) return no({ code: 'barred/unreadable' })
  if (guardians.includes(me.personId)) return no({ code: 'binding/bound-already' })
  const open = openRequests(pupil.guardianRequests, now)
  if (open.some((one) => one.personId === me.personId)) return no({ code: 'binding/asked-already' })
  const isBarred = isNamedBarred(pupil, me)
  const others =
    guardians.length > 0 ||
    pupil.collectors.some(({ personId }) => personId !== null && personId !== me.personId)
  const about = collectorText(me)
  if (!others && !isBarred)
    return yes({
      kind: 'bound',
      made: edit({ collectors: withGuardian(pupil, me) }, 'guardian-bound', about),
      ward: newWard(pupil, me, { op, today }),
    })
  if (open.length >= REQUESTS_MOST) return no({ code: 'binding/too-many-ask' })
  const { personId, name, relation, phone, typedName } = me
  const request = {
    ...{ personId, name, relation, phone, typedName, op },
    ...(me.consents === undefined ? {} : { consents: me.consents }),
    at: now,
    until: now + REQUEST_LASTS,
    schoolOnly: isBarred,
    refused: null,
  }
  const kept = requestsLeft(pupil.guardianRequests, now).filter((one) => one.personId !== personId)
  return yes({ kind: 'asked', made: edit({ guardianRequests: [...kept, request] }, 'guardian-asked', about) })
}
