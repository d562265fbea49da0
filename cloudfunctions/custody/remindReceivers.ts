/** 孩子在等您接手: whoever was offered children and has not answered for three minutes is told, once for each offer. */
import { REMINDED_AFTER, waitingOffers, type WaitingOffer } from '@/domain/custody/waitingOffers'
import { handoverWaitingNotice } from '@/domain/notice/handoverNotices'
import { schoolDayOf } from '@/domain/time'
import { eachOnItsOwn } from '../_kit/eachOnItsOwn'
import { is } from '../_kit/operators'
import { withNotices } from '../_kit/outbox'
import { store } from '../_kit/store'

/** Only of children still offered: what was answered, taken back or offered anew meanwhile is left alone. */
async function remind(waiting: WaitingOffer, now: number): Promise<void> {
  const { op, schoolId, day, from, to, children } = waiting
  await store.update(
    'custody',
    {
      schoolId,
      day,
      pupilId: is.in(children.map(({ pupilId }) => pupilId)),
      status: 'held',
      holder: from,
      'offer.op': op,
      'offer.to': to,
      missing: null,
      remindedOf: is.not(op),
    },
    { remindedOf: op, ...withNotices([handoverWaitingNotice(waiting, now)]) },
  )
}

export async function remindReceivers(now: number): Promise<void> {
  const offered = await store.findAll('custody', {
    day: schoolDayOf(now),
    status: 'held',
    'offer.at': is.atMost(now - REMINDED_AFTER),
  })
  await eachOnItsOwn(waitingOffers(offered, now), (waiting) => remind(waiting, now))
}
