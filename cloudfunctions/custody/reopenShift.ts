import { closingInputs } from '@/contract/closing'
import { yes, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { writeShift } from './closeShift'
import { shiftOf } from './shiftFacts'

/** 重新上班. */
export const reopenShift = action({
  deed: 'custody/reopenShift',
  input: closingInputs.reopenShift,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, op }, context): Promise<Result<{ closedAt: null }>> {
    const { caller, now } = context
    const before = await shiftOf(schoolId, caller.today, caller.personId)
    if (before !== null && before.closedAt !== null)
      await writeShift(schoolId, context, { op, at: now, kind: 'reopened' }, null)
    return yes({ closedAt: null })
  },
})
