import type { RequestRow } from '@/contract/binding'
import { openRequests } from '@/domain/people/binding/GuardianRequest'
import { maskedPhone, plainPhone } from '@/domain/people/phone'
import type { Pupil } from '@/domain/people/Pupil'

/** Who waits for a word, the longest first. A family reads the number whole, the school masked. */
export const requestRows = (
  pupils: readonly Pupil[],
  now: number,
  reader: 'family' | 'school',
): RequestRow[] =>
  pupils
    .flatMap((pupil) =>
      openRequests(pupil.guardianRequests, now).map(
        ({ personId, name, relation, phone, at, until, schoolOnly }): RequestRow => ({
          ...{ pupilId: pupil._id, pupilName: pupil.name, homeroomName: pupil.homeroomName },
          ...{ personId, name, relation, at, until, schoolOnly },
          phone: reader === 'family' ? plainPhone(phone) : maskedPhone(phone),
        }),
      ),
    )
    .sort((a, b) => a.at - b.at)
