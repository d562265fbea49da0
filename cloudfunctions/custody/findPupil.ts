import { collectorsInputs, type FoundPupils } from '@/contract/collectors'
import { attendsOn } from '@/domain/people/Pupil'
import { yes } from '@/domain/result'
import { action } from '../_kit/handle'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'

const MOST = 20

/** By the whole name or by its initials, within the school. */
export const findPupil = action({
  deed: 'custody/findPupil',
  input: collectorsInputs.findPupil,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, words }, { caller }) {
    const named = await store.find(
      'pupils',
      is.anyOf({ schoolId }, { name: words }, { initials: words.toLowerCase() }),
      { fields: ['name', 'gender', 'homeroomName', 'left'], limit: MOST },
    )
    const found = named.filter((pupil) => attendsOn(pupil, caller.today))
    return yes<FoundPupils>({
      pupils: found.map(({ _id, name, gender, homeroomName }) => ({
        pupilId: _id,
        name,
        gender,
        homeroomName,
      })),
    })
  },
})
