import { enrolmentInputs } from '@/contract/enrolment'
import { yes } from '@/domain/result'
import { action } from '../_kit/handle'
import { byTap } from './Actor'
import { takeOffer } from './takeOffer'
import { wardSchool } from './wardSchool'

/** The offered seat is taken. */
export const accept = action({
  deed: 'enrolment/accept',
  input: enrolmentInputs.accept,
  subject: ({ pupilId }) => ({ pupilId }),
  async run(input, { caller, now }) {
    const schoolId = wardSchool(caller, input.pupilId)
    const done = await takeOffer({ ...input, schoolId, actor: byTap(caller), now })
    return done.ok ? yes({ placements: done.value }) : done
  },
})
