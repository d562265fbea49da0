import { healthInputs } from '@/contract/health'
import { no, yes } from '@/domain/result'
import { action } from '../../_kit/handle'
import { store } from '../../_kit/store'
import { healthPage } from './healthPage'

/** 健康提示 of one child, for the guardians who write them. */
export const health = action({
  deed: 'people/health',
  input: healthInputs.health,
  subject: ({ pupilId }) => ({ pupilId }),
  async run({ pupilId }) {
    const pupil = await store.get('pupils', pupilId)
    return pupil === null ? no({ code: 'custody/unknown-child' }) : yes(healthPage(pupil))
  },
})
