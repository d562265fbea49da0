import type { FoundPupils } from '@/contract/collectors'
import { hardshipInputs } from '@/contract/hardship'
import { attendsOn } from '@/domain/people/Pupil'
import { yes } from '@/domain/result'
import { action } from '../../_kit/handle'
import { is } from '../../_kit/operators'
import { store } from '../../_kit/store'

const MOST = 20

/** Whose paper this is: by the whole name or its initials. It says nothing of who has asked. */
export const hardshipPupils = action({
  deed: 'finance/hardshipPupils',
  input: hardshipInputs.hardshipPupils,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, words }, { caller }) {
    if (words === '') return yes<FoundPupils>({ pupils: [] })
    const found = await store.find(
      'pupils',
      is.anyOf({ schoolId }, { name: words }, { initials: words.toLowerCase() }),
      { fields: ['name', 'gender', 'homeroomName', 'left'], limit: MOST },
    )
    const here = found.filter((pupil) => attendsOn(pupil, caller.today))
    return yes<FoundPupils>({
      pupils: here.map(({ _id, name, gender, homeroomName }) => ({
        pupilId: _id,
        name,
        gender,
        homeroomName,
      })),
    })
  },
})
