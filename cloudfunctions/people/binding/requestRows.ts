import type { RequestRow } from '@/contract/binding'
import { openRequests } from '@/domain/people/binding/GuardianRequest'
import type { Pupil } from '@/domain/people/Pupil'

/** Who waits for a word, the longest first. */
export const requestRows = (pupils: readonly Pupil[], now: number): RequestRow[] =>
  pupils
    .flatMap((pupil) =>
      openRequests(pupil.guardianRequests, now).map(
        ({ personId, name, relation, phone, at, until, schoolOnly }): RequestRow => ({
          ...{ pupilId: pupil._id, pupilName: pupil.name, homeroomName: pupil.homeroomName },
          ...{ personId, name, relation, phone, at, until, schoolOnly },
        }),
      ),
    )
    .sort((a, b) => a.at - b.at)
