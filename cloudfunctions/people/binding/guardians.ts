import { bindingInputs, type SchoolGuardians } from '@/contract/binding'
import { yes, type Result } from '@/domain/result'
import { action } from '../../_kit/handle'
import { endWard } from './endWard'
import { schoolGuardians } from './guardiansPage'
import { schoolPupil } from './schoolPupil'
import { settleRequest } from './settleRequest'

/** 一个孩子的监护人, for the office and the homeroom teacher. */
export const guardians = action({
  deed: 'people/guardians',
  input: bindingInputs.guardians,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, pupilId }, context): Promise<Result<SchoolGuardians>> {
    const pupil = await schoolPupil(schoolId, pupilId, context)
    return pupil.ok ? yes(await schoolGuardians(pupil.value, context.caller, context.now)) : pupil
  },
})

/** 学校答复一条申请. */
export const decideRequest = action({
  deed: 'people/decideRequest',
  input: bindingInputs.decideRequest,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, pupilId, op, ...answer }, context): Promise<Result<SchoolGuardians>> {
    const pupil = await schoolPupil(schoolId, pupilId, context)
    if (!pupil.ok) return pupil
    const settled = await settleRequest(context, { pupilId, answer, voice: 'school', op })
    return settled.ok ? yes(await schoolGuardians(settled.value, context.caller, context.now)) : settled
  },
})

/** 学校解除一位监护人的绑定, with the reason. */
export const unbind = action({
  deed: 'people/unbind',
  input: bindingInputs.unbind,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, pupilId, personId, reason, op }, context): Promise<Result<SchoolGuardians>> {
    const pupil = await schoolPupil(schoolId, pupilId, context)
    if (!pupil.ok) return pupil
    const ended = await endWard(context, { pupilId, personId, voice: 'school', reason, op })
    return ended.ok ? yes(await schoolGuardians(ended.value, context.caller, context.now)) : ended
  },
})
