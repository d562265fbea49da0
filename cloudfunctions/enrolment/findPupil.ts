import { enrolmentInputs, type FoundPupil } from '@/contract/enrolment'
import { isGuardianOf } from '@/domain/access'
import { attendsOn } from '@/domain/people/Pupil'
import { yes } from '@/domain/result'
import { action } from '../_kit/handle'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'

const MOST = 20

/** By the whole name or by its initials, within the school; and whether anybody at home has the app. */
export const findPupil = action({
  deed: 'enrolment/findPupil',
  input: enrolmentInputs.findPupil,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, words }, { caller }) {
    if (words === '') return yes<{ pupils: FoundPupil[] }>({ pupils: [] })
    const named = await store.find(
      'pupils',
      is.anyOf({ schoolId }, { name: words }, { initials: words.toLowerCase() }),
      { fields: ['name', 'homeroomName', 'grade', 'left'], limit: MOST },
    )
    const found = named.filter((pupil) => attendsOn(pupil, caller.today))
    const ids = found.map((pupil) => pupil._id)
    const guardians =
      ids.length === 0
        ? []
        : await store.find('persons', { 'wards.pupilId': is.in(ids) }, { fields: ['wards'] })
    return yes({
      pupils: found.map(({ _id, name, homeroomName, grade }): FoundPupil => ({
        pupilId: _id,
        name,
        homeroomName,
        grade,
        hasApp: guardians.some((person) => isGuardianOf(person, _id)),
      })),
    })
  },
})
