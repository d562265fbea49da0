import { consentInputs, type ConsentRow, type ConsentSheet } from '@/contract/consent'
import type { Caller } from '@/domain/access'
import type { HomeroomId, SchoolId } from '@/domain/ids'
import type { Person } from '@/domain/people/Person'
import { attendsOn, type Pupil } from '@/domain/people/Pupil'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../../_kit/handle'
import { is } from '../../_kit/operators'
import { store } from '../../_kit/store'
import { homeroomsFor } from '../binding/inviteSheet'
import { consentView } from './consentView'

/** Whom a court has barred is not asked, and stands in no row. */
const rowOf = ({ _id, no, name, paperConsents }: Pupil, guardians: Person[]): ConsentRow => ({
  ...{ pupilId: _id, no, name },
  guardians: guardians.flatMap((person) =>
    person.wards
      .filter(({ pupilId, courtBarred }) => pupilId === _id && courtBarred !== true)
      .map(({ relation, consents }) => ({
        ...consentView(consents),
        ...{ personId: person._id, name: person.name, relation },
      })),
  ),
  paper: paperConsents === undefined ? null : consentView(paperConsents),
})

export async function consentSheet(
  caller: Caller,
  schoolId: SchoolId,
  homeroomId: HomeroomId | null,
): Promise<Result<ConsentSheet>> {
  const homerooms = await homeroomsFor(caller, schoolId)
  const chosen = homeroomId ?? homerooms[0]?._id ?? null
  if (homeroomId !== null && !homerooms.some(({ _id }) => _id === homeroomId))
    return no({ code: 'invite/not-yours' })
  const found = chosen === null ? [] : await store.findAll('pupils', { schoolId, homeroomId: chosen })
  const pupils = found.filter((pupil) => attendsOn(pupil, caller.today)).sort((a, b) => a.no - b.no)
  const ids = pupils.map(({ _id }) => _id)
  const guardians =
    ids.length === 0 ? [] : await store.findAll('persons', { 'wards.pupilId': is.in(ids) }, ['name', 'wards'])
  return yes({
    homerooms: homerooms.map(({ _id, name }) => ({ homeroomId: _id, name })),
    homeroomId: chosen,
    rows: pupils.map((pupil) => rowOf(pupil, guardians)),
  })
}

/** 谁同意了，谁没有，谁还没答复: a homeroom for the office. */
export const consents = action({
  deed: 'people/consents',
  input: consentInputs.consents,
  subject: ({ schoolId }) => ({ schoolId }),
  run: ({ schoolId, homeroomId }, { caller }) => consentSheet(caller, schoolId, homeroomId),
})
