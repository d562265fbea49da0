import { enrolmentInputs } from '@/contract/enrolment'
import { yes } from '@/domain/result'
import { action } from '../_kit/handle'
import { byTap } from './Actor'
import { leaveLine } from './leaveLine'
import { wardSchool } from './wardSchool'

/** Out of the line. */
export const stopWaiting = action({
  deed: 'enrolment/stopWaiting',
  input: enrolmentInputs.stopWaiting,
  subject: ({ pupilId }) => ({ pupilId }),
  async run(input, { caller, now }) {
    const schoolId = wardSchool(caller, input.pupilId)
    const done = await leaveLine({ ...input, schoolId, actor: byTap(caller), now })
    return done.ok ? yes({ placements: done.value }) : done
  },
})
