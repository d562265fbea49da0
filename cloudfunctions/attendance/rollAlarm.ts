/** Art. 13: "roll not taken" is an alarm too: to the teacher and the duty leader, once. */
import { onDutySince } from '@/domain/attendance/standIn'
import { ROLL_ALARM_AFTER, rollIsMissing } from '@/domain/attendance/takeRoll'
import { rollNotTakenNotices } from '@/domain/notice/notices'
import { dayOf, minuteOf, MINUTE } from '@/domain/time'
import { is } from '../_kit/operators'
import { withNotices } from '../_kit/outbox'
import { store } from '../_kit/store'

export async function rollAlarm(now: number): Promise<void> {
  const due = await store.findAll('sessions', {
    day: dayOf(now),
    roll: null,
    alarmedAt: null,
    startsAtMinute: is.atMost(minuteOf(now) - ROLL_ALARM_AFTER / MINUTE),
  })
  for (const session of due.filter(
    (s) => rollIsMissing(s, now) && now >= onDutySince(s) + ROLL_ALARM_AFTER,
  )) {
    const { schoolId, day } = session
    const expected = await store.count('custody', { schoolId, day, 'itinerary.sessionId': session._id })
    const notices = expected === 0 ? [] : rollNotTakenNotices(session, now)
    await store.update(
      'sessions',
      { _id: session._id, roll: null, alarmedAt: null },
      { alarmedAt: now, ...withNotices(notices) },
    )
  }
}
