import { hardshipInputs, type HardshipPage } from '@/contract/hardship'
import { isGuardianOf } from '@/domain/access'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../../_kit/handle'
import { store } from '../../_kit/store'
import { childOf, handIn } from './handIn'
import { hardshipPage } from './hardshipPage'

/** 纸质申请: entered by finance, decided like any other. */
export const enterHardship = action({
  deed: 'finance/enterHardship',
  input: hardshipInputs.enterHardship,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, pupilId, op, pictures, ...wish }, { caller, now }): Promise<Result<HardshipPage>> {
    const child = await childOf(schoolId, pupilId)
    if (child === null) return no({ code: 'hardship/unknown-child' })
    if (isGuardianOf(caller.person, pupilId)) return no({ code: 'hardship/own-child' })
    const handed = { op, wish, pictures, agreedTo: null, on: 'paper' as const }
    const done = await handIn(child.pupil, child.hardship, handed, { caller, now })
    if (!done.ok) return done
    const after = await store.get('hardships', pupilId)
    return yes(await hardshipPage(child.pupil, after, { op, caller, now, as: 'finance' }))
  },
})
