import { leavesId, standingDays, type Leave } from '@/domain/attendance/Leave'
import type { Notice } from '@/domain/notice/Notice'
import { bornWithNotices, withNotices } from '../_kit/outbox'
import { to } from '../_kit/operators'
import { store } from '../_kit/store'
import type { LeaveFacts } from './leaveFacts'

/** Writes all leaves of the child as decided. False: somebody changed them meanwhile, and the decision is void. */
export async function recordLeaves(facts: LeaveFacts, leaves: Leave[], notices: Notice[]): Promise<boolean> {
  const { record, pupil, plan } = facts
  const days = leaves.flatMap(standingDays)
  if (record === null) {
    const _id = leavesId(pupil._id, plan.termId)
    const whose = { schoolId: pupil.schoolId, termId: plan.termId, pupilId: pupil._id }
    return store.add('leaves', [{ _id, ...whose, days, leaves, version: 1, ...bornWithNotices(notices) }])
  }
  const changed = await store.update(
    'leaves',
    { _id: record._id, version: record.version },
    { days, leaves, version: to.add(1), ...withNotices(notices) },
  )
  return changed > 0
}

/** Two guardians at once: the second decides again, on what the first left. */
export const RECORD_ATTEMPTS = 4
