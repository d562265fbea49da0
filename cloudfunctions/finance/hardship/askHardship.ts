import { hardshipInputs, type HardshipPage } from '@/contract/hardship'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../../_kit/handle'
import { store } from '../../_kit/store'
import { childOf, handIn } from './handIn'
import { hardshipPage } from './hardshipPage'

/** 申请减免, or completing what finance asked for. */
export const askHardship = action({
  deed: 'finance/askHardship',
  input: hardshipInputs.askHardship,
  subject: ({ pupilId }) => ({ pupilId }),
  async run({ pupilId, op, pictures, agreedTo, ...wish }, { caller, now }): Promise<Result<HardshipPage>> {
    const child = await childOf(null, pupilId)
    if (child === null) return no({ code: 'hardship/unknown-child' })
    const handed = { op, wish, pictures, agreedTo, on: 'phone' as const }
    const done = await handIn(child.pupil, child.hardship, handed, { caller, now })
    if (!done.ok) return done
    const after = await store.get('hardships', pupilId)
    return yes(await hardshipPage(child.pupil, after, { op, caller, now, as: 'family' }))
  },
})
