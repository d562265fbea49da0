import { phoneInputs, type RevealedPhone } from '@/contract/phones'
import { openRequests } from '@/domain/people/binding/GuardianRequest'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../../_kit/handle'
import { recordAccess } from '../../_kit/recordAccess'
import { schoolPupil } from './schoolPupil'

/** The number of whoever asks to be bound, for who answers for the child's homeroom, while the request is open. */
export const revealAsker = action({
  deed: 'people/revealAsker',
  input: phoneInputs.people.revealAsker,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, op, pupilId, personId }, context): Promise<Result<RevealedPhone>> {
    const { caller, now } = context
    const pupil = await schoolPupil(schoolId, pupilId, context)
    if (!pupil.ok) return pupil
    const { guardianRequests, name } = pupil.value
    const asker = openRequests(guardianRequests, now).find((one) => one.personId === personId)
    if (asker === undefined) return no({ code: 'binding/request-gone' })
    const about = [
      { id: personId, name: asker.name },
      { id: pupilId, name },
    ]
    const why = `申请绑定${name}`
    await recordAccess({ op, now, caller, what: 'phone', schoolId, day: caller.today, about, why })
    return yes({ phone: asker.phone })
  },
})
