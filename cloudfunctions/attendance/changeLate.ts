import { lateInputs, type LateSaved } from '@/contract/late'
import { applyLatePickup, collectorFor, type LatePickup } from '@/domain/attendance/LatePickup'
import { lateApproved } from '@/domain/notice/lateNotices'
import type { LateCare } from '@/domain/plan/Plan'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { is, to } from '../_kit/operators'
import { withNotices } from '../_kit/outbox'
import { store } from '../_kit/store'
import { savedLate } from './applyLate'
import { lateFacts } from './lateFacts'

type Change = Pick<
  LatePickup,
  'untilMinute' | 'feeFen' | 'collectorId' | 'collectorText' | 'op' | 'by' | 'byName' | 'at' | 'caller'
>

/** The standing application as it is from now on; its seat stays. Null: somebody changed it meanwhile. */
export async function rewriteLate(
  current: LatePickup,
  change: Change,
  late: LateCare,
): Promise<LatePickup | null> {
  const after: LatePickup = { ...current, ...change, ops: [...current.ops, change.op] }
  const notices = after.status === 'approved' ? [lateApproved(after, late, change.at)] : []
  const changed = await store.update(
    'late_pickups',
    { _id: current._id, status: current.status, op: current.op, ops: is.not(change.op) },
    { ...change, ops: to.append(change.op), ...withNotices(notices) },
  )
  return changed > 0 ? after : null
}

/** 改延时托管, until the cut-off: another end or another collector. The fee follows the end. */
export const changeLate = action({
  deed: 'attendance/changeLate',
  input: lateInputs.changeLate,
  subject: ({ pupilId }) => ({ pupilId }),
  async run({ pupilId, day, untilMinute, collectorId, op }, { caller, now }): Promise<Result<LateSaved>> {
    const found = await lateFacts(caller.today, pupilId, day)
    if (!found.ok) return found
    const { plan, pupil, current, dayKind, custody, isOnLeave, usualEndMinute } = found.value
    if (current === null) return no({ code: 'late/none' })
    if (current.ops.includes(op)) return yes(await savedLate(plan, current, now))
    const collector = collectorFor(pupil, collectorId)
    const decided = applyLatePickup({
      now,
      day,
      dayKind,
      late: plan.late,
      untilMinute,
      hasItinerary: usualEndMinute !== null,
      isOnLeave,
      collectorKnown: collector !== null,
    })
    if (!decided.ok) return decided
    if (custody?.status === 'released')
      return no({ code: 'custody/released-already', pupil: pupil.name, at: custody.release.at })
    const change = {
      untilMinute,
      feeFen: decided.value.feeFen,
      collectorId,
      collectorText: collector?.text ?? '',
      op,
      by: caller.personId,
      byName: caller.name,
      at: now,
      caller: null,
    }
    const after = await rewriteLate(current, change, plan.late)
    return after === null ? no({ code: 'busy/try-again' }) : yes(await savedLate(plan, after, now))
  },
})
