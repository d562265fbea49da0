import { closingInputs } from '@/contract/closing'
import { closeShift as mayClose, shiftId, type Shift, type ShiftEvent } from '@/domain/custody/Shift'
import type { SchoolId } from '@/domain/ids'
import { no, yes, type Result } from '@/domain/result'
import { action, type Context } from '../_kit/handle'
import { is, to } from '../_kit/operators'
import { backOnDuty } from '../_kit/shifts'
import { store } from '../_kit/store'
import { stayNoMore, stayOn } from './closingFacts'
import { shiftFacts, shiftOf } from './shiftFacts'

const isDone = (shift: Shift | null, op: string): boolean =>
  shift?.events.some((event) => event.op === op && event.kind === 'closed') === true

/** Writes the event once; the shift document is born with the first one. `closedAt` left out: open or closed, it stays so. */
export async function writeShift(
  schoolId: SchoolId,
  { caller, now }: Context,
  event: ShiftEvent,
  closedAt?: number | null,
): Promise<void> {
  const { personId, name, today: day } = caller
  const _id = shiftId(day, schoolId, personId)
  if (
    await store.add('shifts', [
      { _id, schoolId, day, personId, name, closedAt: closedAt ?? null, events: [event] },
    ])
  )
    return
  await store.update(
    'shifts',
    { _id, 'events.op': is.not(event.op) },
    { ...(closedAt === undefined ? {} : { closedAt }), events: to.append({ ...event, at: now }) },
  )
}

/**
 * 下班, with empty hands. Written first and looked at again afterwards: an offer does the same the other way round, so
 * that of an offer and a closing at the same moment at least one sees the other and steps back.
 */
export const closeShift = action({
  deed: 'custody/closeShift',
  input: closingInputs.closeShift,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, op }, context): Promise<Result<{ closedAt: number }>> {
    const { caller, now } = context
    const { personId: me, today: day } = caller
    const before = await shiftOf(schoolId, day, me)
    if (before !== null && before.closedAt !== null) return yes({ closedAt: before.closedAt })
    if (isDone(before, op)) return no({ code: 'shift/back-on-duty' })
    const { facts, stays } = await shiftFacts(schoolId, caller, now)
    const decided = mayClose(facts)
    if (!decided.ok) return decided
    await writeShift(schoolId, context, { op, at: now, kind: 'closed' }, now)
    if (stays !== null) await stayNoMore(schoolId, day, me)
    const again = mayClose((await shiftFacts(schoolId, caller, now)).facts)
    if (again.ok) return yes({ closedAt: now })
    await backOnDuty(schoolId, day, me, `${op}-back`, now)
    if (stays !== null) await stayOn(schoolId, day, stays)
    return again
  },
})
