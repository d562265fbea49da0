import { phoneInputs, type RevealedPhone } from '@/contract/phones'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { recordAccess } from '../_kit/recordAccess'
import { pupilAt } from './barring'

/** The number of one who may collect the child, or may for a day, for who leads the school and its office. */
export const revealCollector = action({
  deed: 'custody/revealCollector',
  input: phoneInputs.custody.revealCollector,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, op, pupilId, collectorId }, context): Promise<Result<RevealedPhone>> {
    const { caller, now } = context
    const pupil = await pupilAt(schoolId, pupilId, context)
    if (pupil === null) return no({ code: 'custody/unknown-child' })
    const delegations = pupil.delegations.filter(
      ({ day, cancelledAt }) => day >= caller.today && cancelledAt === null,
    )
    const who = [...pupil.collectors, ...delegations].find(({ id }) => id === collectorId)
    if (who === undefined) return no({ code: 'collector/not-found' })
    const about = [
      { id: collectorId, name: who.name },
      { id: pupilId, name: pupil.name },
    ]
    const why = `${pupil.name}的接送人`
    await recordAccess({ op, now, caller, what: 'phone', schoolId, day: caller.today, about, why })
    return yes({ phone: who.phone })
  },
})
