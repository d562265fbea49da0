import { coverageInputs, type SchoolCoverage } from '@/contract/draw'
import { addCounts } from '@/domain/enrolment/coverage'
import { no, yes } from '@/domain/result'
import { action } from '../_kit/handle'
import { store } from '../_kit/store'

const NONE = { pupils: 0, asked: 0, placed: 0, waiting: 0, fiveDays: 0, at: null }

/** Every school of the city: whether its plan is published, and its figures as last counted. No pupil is read. */
export const cityCoverage = action({
  deed: 'enrolment/cityCoverage',
  input: coverageInputs.cityCoverage,
  subject: () => ({}),
  async run({ termId: named }, { caller: { today } }) {
    const schools = await store.findAll('schools', {}, ['name', 'cityId'])
    const cities = await store.findAll('cities', {})
    const terms = cities.flatMap((city) => city.terms).sort((a, b) => (a.firstDay < b.firstDay ? -1 : 1))
    const running = terms.find((term) => today <= term.lastDay) ?? terms[terms.length - 1]
    const term = named === null ? running : terms.find((one) => one._id === named)
    if (term === undefined) return no({ code: 'enrolment/plan-not-published' })
    const plans = await store.findAll('plans', { termId: term._id, status: 'published' }, ['schoolId'])
    const counted = await store.findAll('coverages', { termId: term._id })
    const rows = schools.map((school): SchoolCoverage => {
      const own = counted.find((one) => one.schoolId === school._id)
      const { pupils, asked, placed, waiting, fiveDays, at } = own ?? NONE
      const hasPlan = plans.some((plan) => plan.schoolId === school._id)
      const figures = { pupils, asked, placed, waiting, fiveDays, at }
      return { schoolId: school._id, schoolName: school.name, hasPlan, ...figures }
    })
    return yes({ termId: term._id, termName: term.name, schools: rows, city: addCounts(rows) })
  },
})
