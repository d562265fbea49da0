import { enrolmentInputs } from '@/contract/enrolment'
import { yes } from '@/domain/result'
import { action } from '../_kit/handle'
import { byTap } from './Actor'
import { leaveCourse } from './leaveCourse'
import { wardSchool } from './wardSchool'

/** 退课, at any time of the term; it counts from tomorrow. */
export const withdraw = action({
  deed: 'enrolment/withdraw',
  input: enrolmentInputs.withdraw,
  subject: ({ pupilId }) => ({ pupilId }),
  async run(input, { caller, now }) {
    const schoolId = wardSchool(caller, input.pupilId)
    const left = await leaveCourse({ ...input, schoolId, actor: byTap(caller), now })
    return left.ok ? yes({ placements: left.value }) : left
  },
})
