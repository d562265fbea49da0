import { hardshipInputs, type HardshipSums } from '@/contract/hardship'
import { holds } from '@/domain/access'
import { exemptCount } from '@/domain/hardship/hardshipOn'
import { yes, type Result } from '@/domain/result'
import { action } from '../../_kit/handle'
import { store } from '../../_kit/store'

/** 减免人数 for the principal: a sum, never a name, and nothing below a handful. */
export const hardshipSums = action({
  deed: 'finance/hardshipSums',
  input: hardshipInputs.hardshipSums,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId }, { caller: { today } }): Promise<Result<HardshipSums>> {
    const all = await store.findAll('hardships', { schoolId }, ['asks'])
    const staff = await store.findAll('persons', { 'appointments.schoolId': schoolId }, ['appointments'])
    const hasFinance = staff.some((person) => holds(person, 'finance', schoolId, today))
    return yes({ exempt: exemptCount(all, today), hasFinance })
  },
})
