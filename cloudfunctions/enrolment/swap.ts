import { enrolmentInputs } from '@/contract/enrolment'
import { yes } from '@/domain/result'
import { action } from '../_kit/handle'
import { byTap } from './Actor'
import { swapCourse } from './swapCourse'
import { wardSchool } from './wardSchool'

/** 改选: one course is left and another taken. */
export const swap = action({
  deed: 'enrolment/swap',
  input: enrolmentInputs.swap,
  subject: ({ pupilId }) => ({ pupilId }),
  async run(input, { caller, now }) {
    const schoolId = wardSchool(caller, input.pupilId)
    const done = await swapCourse({ ...input, schoolId, actor: byTap(caller), now })
    return done.ok ? yes({ placements: done.value }) : done
  },
})
