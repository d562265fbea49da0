import { enrolmentInputs } from '@/contract/enrolment'
import { yes } from '@/domain/result'
import { action } from '../_kit/handle'
import { byTap } from './Actor'
import { joinLine } from './joinLine'
import { wardSchool } from './wardSchool'

/** 候补 of a course that is full. */
export const wait = action({
  deed: 'enrolment/wait',
  input: enrolmentInputs.wait,
  subject: ({ pupilId }) => ({ pupilId }),
  async run(input, { caller, now }) {
    const schoolId = wardSchool(caller, input.pupilId)
    const done = await joinLine({ ...input, schoolId, actor: byTap(caller), now })
    return done.ok ? yes({ placements: done.value }) : done
  },
})
