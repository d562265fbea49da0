import type { PersonId, PupilId } from '@/domain/ids'
import { consentState, isNo } from '@/domain/people/childConsent'
import { schoolDayOf, type Day } from '@/domain/time'
import { is, to } from '../../_kit/operators'
import { store } from '../../_kit/store'
import { showHealth } from '../health/showHealth'

/** What only the agreement of this guardian allowed: their health notes, also on today's record, and the faces they gave. */
export async function forgetGiven(personId: PersonId, pupilId: PupilId, day: Day): Promise<void> {
  await store.update('pupils', { _id: pupilId, 'health.by': personId }, { health: to.remove() })
  await showHealth(pupilId, day)
  await store.update('photos', { pupilId, by: personId, data: is.not('') }, { data: '' })
}

/** A no that was cut short before everything had gone, or met a note on its way in. */
export async function forgetRefused(since: number, now: number): Promise<void> {
  const said = await store.findAll('persons', { 'wards.consents.at': is.above(since) }, ['wards'])
  for (const { _id, wards } of said)
    for (const { pupilId, consents } of wards)
      if (isNo(consentState(consents))) await forgetGiven(_id, pupilId, schoolDayOf(now))
}
