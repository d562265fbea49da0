import type { PersonId, PupilId } from '@/domain/ids'
import { consentNotices } from '@/domain/notice/consentNotice'
import { sayConsent, type ConsentEntry } from '@/domain/people/childConsent'
import { no, yes, type Result } from '@/domain/result'
import { to } from '../../_kit/operators'
import { withNotices } from '../../_kit/outbox'
import { store } from '../../_kit/store'

type Word = Parameters<typeof sayConsent>[1]

/** The guardian's word and whom it tells, in one transaction. The same act again writes nothing. */
export const writeConsent = (
  pupilId: PupilId,
  personId: PersonId,
  word: Word,
): Promise<Result<ConsentEntry[]>> =>
  store.transaction(async (t): Promise<Result<ConsentEntry[]>> => {
    const person = await t.get('persons', personId)
    const index = person?.wards.findIndex((ward) => ward.pupilId === pupilId) ?? -1
    if (person === null || index < 0) return no({ code: 'consent/unknown-guardian' })
    const before = person.wards[index]?.consents ?? []
    const said = sayConsent(before, word)
    if (!said.ok) return said
    if (said.value === null) return yes(before)
    const after = [...before, said.value]
    const pupil = await t.get('pupils', pupilId)
    if (pupil === null) return no({ code: 'custody/unknown-child' })
    await t.update('persons', personId, { [`wards.${index}.consents`]: to.append(said.value) })
    const told = consentNotices(pupil, after)
    if (told.length > 0) await t.update('pupils', pupilId, withNotices(told))
    return yes(after)
  })
