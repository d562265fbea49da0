import { closingInputs, type MyShift } from '@/contract/closing'
import { closeShift } from '@/domain/custody/Shift'
import { say } from '@/domain/failure'
import { yes, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { handChild } from './handChildren'
import { shiftFacts, shiftOf } from './shiftFacts'

/** My shift: whether it is closed, and if not, what still keeps me here. */
export const shift = action({
  deed: 'custody/shift',
  input: closingInputs.shift,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId }, { caller, now }): Promise<Result<MyShift>> {
    const { facts, held, stays } = await shiftFacts(schoolId, caller, now)
    const mine = await shiftOf(schoolId, caller.today, caller.personId)
    const decided = closeShift(facts)
    return yes({
      name: caller.name,
      closedAt: mine?.closedAt ?? null,
      why: decided.ok ? null : say(decided.refusal),
      held: held.map(handChild),
      staying: stays !== null,
      uncollected: facts.uncollected,
    })
  },
})
