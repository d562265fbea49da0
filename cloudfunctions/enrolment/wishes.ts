import { enrolmentInputs } from '@/contract/enrolment'
import { isGuardianOf } from '@/domain/access'
import { action } from '../_kit/handle'
import { planOfTerm } from '../_kit/plans'
import { saveWishes } from './draw/saveWishes'
import { wardSchool } from './wardSchool'

/** A family ranks its wishes for one child. */
export const wishes = action({
  deed: 'enrolment/wishes',
  input: enrolmentInputs.wishes,
  subject: ({ pupilId }) => ({ pupilId }),
  async run(input, { caller, now }) {
    const schoolId = wardSchool(caller, input.pupilId)
    const plan = await planOfTerm(schoolId, input.termId, caller.today)
    if (!plan.ok) return plan
    const family = caller.person.wards
      .filter((ward) => ward.schoolId === schoolId && isGuardianOf(caller.person, ward.pupilId))
      .map((ward) => ward.pupilId)
    const actor = { by: caller.personId, signerName: caller.person.name, on: 'phone' as const }
    return saveWishes({ ...input, plan: plan.value, family, actor, now })
  },
})
