import { planInputs, type GuideHead } from '@/contract/plan'
import { yes } from '@/domain/result'
import { dayOf } from '@/domain/time'
import { publicAction } from '../_kit/handle'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'

/** Every guide of the city whose term is not over, by school and term, for anybody. */
export const guides = publicAction({
  deed: 'plan/guides',
  input: planInputs.guides,
  async run(_input, { now }) {
    const [plans, schools] = await Promise.all([
      store.findAll('plans', { status: 'published', 'term.lastDay': is.atLeast(dayOf(now)) }, [
        'schoolId',
        'schoolName',
        'termId',
        'term',
      ]),
      store.findAll('schools', {}, ['stage']),
    ])
    const stages = new Map(schools.map((school) => [school._id, school.stage]))
    const heads = plans
      .sort((a, b) => (a.term.firstDay < b.term.firstDay ? -1 : 1))
      .flatMap(({ schoolId, schoolName, termId, term }): GuideHead[] => {
        const stage = stages.get(schoolId)
        return stage === undefined ? [] : [{ schoolId, schoolName, stage, termId, termName: term.name }]
      })
    return yes({ guides: heads.sort((a, b) => a.schoolName.localeCompare(b.schoolName, 'zh')) })
  },
})
