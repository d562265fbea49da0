import { planInputs, type Guide } from '@/contract/plan'
import { yes } from '@/domain/result'
import { guideCourse } from '../_kit/guideCourse'
import { action } from '../_kit/handle'
import { planOf } from '../_kit/plans'

/** 课后服务指南 of a school, from its published plan. */
export const guide = action({
  deed: 'plan/guide',
  input: planInputs.guide,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId }, { caller }) {
    const found = await planOf(schoolId, caller.today)
    if (!found.ok) return found
    const { schoolName, term, version, courses, blocks, late } = found.value
    return yes<Guide>({
      schoolId,
      schoolName,
      termName: term.name,
      version,
      courses: Object.values(courses).map((course) => guideCourse(course, blocks)),
      late: {
        startsAtMinute: late.startsAtMinute,
        options: late.options,
        cutOffMinute: late.cutOffMinute,
      },
    })
  },
})
