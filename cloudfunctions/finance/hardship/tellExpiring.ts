import { EXPIRING_DAYS } from '@/domain/hardship/hardshipOn'
import { hardshipExpiringNotice } from '@/domain/notice/hardshipNotices'
import { plusDays, schoolDayOf } from '@/domain/time'
import { is } from '../../_kit/operators'
import { withNotices } from '../../_kit/outbox'
import { store } from '../../_kit/store'

/** 快到期: thirty days before the last day the family is told, once for each such day. */
export async function tellExpiring(now: number): Promise<void> {
  const today = schoolDayOf(now)
  const soon = { expiresOn: is.between(today, plusDays(today, EXPIRING_DAYS)) }
  const due = await store.findAll('hardships', soon, ['expiresOn', 'toldFor'])
  for (const { _id, expiresOn, toldFor } of due) {
    if (expiresOn === null || toldFor === expiresOn) continue
    const pupil = await store.get('pupils', _id)
    if (pupil === null) continue
    const notices = [hardshipExpiringNotice(pupil, expiresOn, now)]
    const change = { toldFor: expiresOn, ...withNotices(notices) }
    await store.update('hardships', { _id, expiresOn, toldFor }, change)
  }
}
