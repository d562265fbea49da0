import { hardshipInputs, type HardshipPage } from '@/contract/hardship'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../../_kit/handle'
import { childOf } from './handIn'
import { hardshipPage } from './hardshipPage'

/** 困难减免 of one child, for her guardians. */
export const familyHardship = action({
  deed: 'finance/familyHardship',
  input: hardshipInputs.familyHardship,
  subject: ({ pupilId }) => ({ pupilId }),
  async run({ pupilId, op }, { caller, now }): Promise<Result<HardshipPage>> {
    const child = await childOf(null, pupilId)
    if (child === null) return no({ code: 'hardship/unknown-child' })
    return yes(await hardshipPage(child.pupil, child.hardship, { op, caller, now, as: 'family' }))
  },
})
