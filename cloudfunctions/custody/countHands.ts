import { closingInputs, type HeadCount } from '@/contract/closing'
import type { PupilId } from '@/domain/ids'
import { yes, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { writeShift } from './closeShift'
import { handChild } from './handChildren'
import { handsOf } from './shiftFacts'

/** 数人头: who stands here, against who is in my hands. The difference is named; nothing is changed by counting. */
export const countHands = action({
  deed: 'custody/countHands',
  input: closingInputs.countHands,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, op, present }, context): Promise<Result<HeadCount>> {
    const { caller, now } = context
    const hands = await handsOf(schoolId, caller.today, caller.personId)
    const held = hands.held.filter((custody) => custody.missing === null)
    const ticked = new Set<PupilId>(present)
    const seen = held.filter((custody) => ticked.has(custody.pupilId))
    await writeShift(schoolId, context, {
      op,
      at: now,
      kind: 'counted',
      held: held.length,
      seen: seen.length,
    })
    return yes({
      held: held.length,
      seen: seen.length,
      unseen: held.filter((custody) => !ticked.has(custody.pupilId)).map(handChild),
      notMine: present.filter((pupilId) => !held.some((custody) => custody.pupilId === pupilId)),
    })
  },
})
