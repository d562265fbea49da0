import { hardshipInputs, type HardshipPage } from '@/contract/hardship'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../../_kit/handle'
import { childOf } from './handIn'
import { hardshipPage } from './hardshipPage'

/** One child's asks at the finance desk, with the evidence. */
export const hardship = action({
  deed: 'finance/hardship',
  input: hardshipInputs.hardship,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, pupilId, op }, { caller, now }): Promise<Result<HardshipPage>> {
    const child = await childOf(schoolId, pupilId)
    if (child === null) return no({ code: 'hardship/unknown-child' })
    return yes(await hardshipPage(child.pupil, child.hardship, { op, caller, now, as: 'finance' }))
  },
})
