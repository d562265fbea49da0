/** Half an hour after its last stop a walk should be back: with children still on the road the duty leader is told, once. */
import { isOverdue } from '@/domain/escort/overdue'
import { overdueNotice } from '@/domain/notice/escortNotices'
import { schoolDayOf } from '@/domain/time'
import { withNotices } from '../../_kit/outbox'
import { store } from '../../_kit/store'
import { loadWalk, othersOut } from './walks'

export async function escortWatch(now: number): Promise<void> {
  const walking = await store.findAll('escorts', {
    day: schoolDayOf(now),
    state: 'walking',
    overdueAt: null,
  })
  for (const escort of walking.filter((one) => isOverdue(one, now))) {
    const walk = await loadWalk(escort, { personId: escort.leaderId })
    const out = othersOut(walk, [])
    const seen = { _id: escort._id, state: 'walking', overdueAt: null }
    if (out.length === 0) await store.update('escorts', seen, { state: 'done' })
    else
      await store.update('escorts', seen, {
        overdueAt: now,
        ...withNotices([
          overdueNotice(
            escort,
            out.map((child) => child.name),
            now,
          ),
        ]),
      })
  }
}
