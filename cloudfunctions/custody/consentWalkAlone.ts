import { collectorsInputs, type CollectorsPage } from '@/contract/collectors'
import { consentWalkAlone as decide } from '@/domain/people/walkAlone'
import type { Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { changePupil } from './changePupil'
import { pageAfter } from './collectors'
import { cityOf } from './releaseFacts'

/** 自行离校: a guardian gives or takes back the standing consent. */
export const consentWalkAlone = action({
  deed: 'custody/consentWalkAlone',
  input: collectorsInputs.consentWalkAlone,
  subject: ({ pupilId }) => ({ pupilId }),
  async run({ pupilId, op, consent }, context): Promise<Result<CollectorsPage>> {
    const city = await cityOf()
    const { now, caller } = context
    const changed = await changePupil(context, { pupilId, op, voice: 'guardian' }, (pupil) =>
      decide(pupil, { consent, by: caller.personId, now, city }),
    )
    return pageAfter(changed, context)
  },
})
