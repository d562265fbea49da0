import { coverageInputs } from '@/contract/draw'
import { yes } from '@/domain/result'
import { action } from '../_kit/handle'
import { planOfTerm } from '../_kit/plans'
import { coverageNow, keepCoverage, termRecords } from './coverageFacts'

/** Who asked, who has a place, who waits: counted now, and kept for the city's page. */
export const coverage = action({
  deed: 'enrolment/coverage',
  input: coverageInputs.coverage,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, termId: named }, { caller, now }) {
    const found = await planOfTerm(schoolId, named, caller.today)
    if (!found.ok) return found
    const { termId } = found.value
    const counted = coverageNow(found.value, await termRecords(schoolId, termId), now)
    await keepCoverage(counted)
    const { at, homerooms, pupils, asked, placed, waiting, fiveDays } = counted
    return yes({ termId, at, homerooms, pupils, asked, placed, waiting, fiveDays })
  },
})
