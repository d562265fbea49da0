import { escortInputs, type FoundPupil } from '@/contract/escort'
import { attendsOn } from '@/domain/people/Pupil'
import { yes } from '@/domain/result'
import { action } from '../../_kit/handle'
import { store } from '../../_kit/store'
import { MEMBER_FIELDS } from './escortGroups'

const SHOWN_AT_ONCE = 20

/** Pupils of the school by name, initials or homeroom. */
export const escortPupils = action({
  deed: 'custody/escortPupils',
  input: escortInputs.escortPupils,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, words }, { caller }) {
    const pupils = await store.findAll('pupils', { schoolId }, MEMBER_FIELDS)
    const asked = words.toLowerCase()
    return yes<FoundPupil[]>(
      pupils
        .filter(
          (pupil) =>
            attendsOn(pupil, caller.today) &&
            (pupil.name.includes(asked) ||
              pupil.initials.startsWith(asked) ||
              pupil.homeroomName.includes(asked)),
        )
        .sort((a, b) => a.grade - b.grade || a.homeroomName.localeCompare(b.homeroomName) || a.no - b.no)
        .slice(0, SHOWN_AT_ONCE)
        .map(({ _id, name, homeroomName, gender, grade }) => ({
          pupilId: _id,
          name,
          homeroomName,
          gender,
          grade,
        })),
    )
  },
})
