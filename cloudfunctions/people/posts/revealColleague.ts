import { phoneInputs, type RevealedPhone } from '@/contract/phones'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../../_kit/handle'
import { recordAccess } from '../../_kit/recordAccess'
import { store } from '../../_kit/store'

/** A colleague's number, for whoever gives posts at the school: somebody with a post there, begun or not. */
export const revealColleague = action({
  deed: 'people/revealColleague',
  input: phoneInputs.people.revealColleague,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, op, personId }, { caller, now }): Promise<Result<RevealedPhone>> {
    const person = await store.get('persons', personId)
    if (person?.appointments.some((post) => post.schoolId === schoolId) !== true)
      return no({ code: 'post/unknown-member' })
    const about = [{ id: personId, name: person.name }]
    await recordAccess({ op, now, caller, what: 'phone', schoolId, day: caller.today, about })
    return yes({ phone: person.phone })
  },
})
