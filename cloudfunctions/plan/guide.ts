import { planInputs } from '@/contract/plan'
import { guideOf } from '@/domain/plan/guideOf'
import { no, yes } from '@/domain/result'
import { dayOf } from '@/domain/time'
import { publicAction } from '../_kit/handle'
import { planOfTerm } from '../_kit/plans'
import { store } from '../_kit/store'

/** 课后服务指南 of a school, for anybody. */
export const guide = publicAction({
  deed: 'plan/guide',
  input: planInputs.guide,
  async run({ schoolId, termId }, { now }) {
    const [found, school] = await Promise.all([
      planOfTerm(schoolId, termId, dayOf(now)),
      store.get('schools', schoolId),
    ])
    if (!found.ok) return found
    return school === null
      ? no({ code: 'enrolment/plan-not-published' })
      : yes(guideOf(found.value, school, dayOf(now)))
  },
})
