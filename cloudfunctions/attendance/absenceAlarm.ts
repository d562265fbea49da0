/** Art. 13 · 考勤: an absence nobody explained in time reaches the duty leader; it never closes by itself. */
import { absenceDue } from '@/domain/attendance/answerAbsence'
import { absenceClimbedNotice } from '@/domain/notice/absenceNotices'
import { schoolDayOf } from '@/domain/time'
import { is, to } from '../_kit/operators'
import { withNotices } from '../_kit/outbox'
import { store } from '../_kit/store'

/** The deadline goes out in the same write: two timers at once, or one that died half-way, tell it once. */
export async function absenceAlarm(now: number): Promise<void> {
  const waiting = await store.findAll('custody', {
    day: schoolDayOf(now),
    status: 'absent',
    'absence.dueAt': is.atMost(now),
  })
  for (const custody of waiting) {
    const { _id, absence } = custody
    const due = absenceDue(custody, now)
    if (due === null || absence === null) continue
    const { dueAt, entry } = due
    await store.update(
      'custody',
      { _id, status: 'absent', 'absence.op': absence.op, 'absence.dueAt': dueAt },
      {
        'absence.dueAt': null,
        'absence.climbedAt': now,
        entries: to.append(entry),
        ...withNotices([absenceClimbedNotice(custody, absence, { key: String(dueAt), now })]),
      },
    )
  }
}
