import { escortInputs } from '@/contract/escort'
import { waitsFor } from '@/domain/escort/delay'
import { escortId } from '@/domain/escort/Escort'
import { custodyId } from '@/domain/ids'
import { delayNotice } from '@/domain/notice/escortNotices'
import { no, yes } from '@/domain/result'
import { action } from '../../_kit/handle'
import { withNotices } from '../../_kit/outbox'
import { store } from '../../_kit/store'

/** 「我会晚到」: seen by the leader at the stop, and told to the leader's phone. */
export const delayEscort = action({
  deed: 'custody/delayEscort',
  input: escortInputs.delayEscort,
  subject: ({ pupilId }) => ({ pupilId }),
  async run({ pupilId, op, minutes }, { caller, now }) {
    const custody = await store.get('custody', custodyId(caller.today, pupilId))
    if (custody === null) return no({ code: 'custody/unknown-child' })
    const place = waitsFor(custody)
    const escort = place === null ? null : await store.get('escorts', escortId(caller.today, place.groupId))
    const isLeft = escort?.steps.some((step) => step.kind === 'left' && step.stopId === place?.stopId)
    if (place === null || escort === null || isLeft === true || escort.state === 'done')
      return no({ code: 'escort/no-delay', pupil: custody.name })
    if (place.delayMinutes !== minutes)
      await store.update(
        'custody',
        {
          _id: custody._id,
          status: custody.status,
          'escort.groupId': place.groupId,
          'escort.delayMinutes': place.delayMinutes,
        },
        {
          'escort.delayMinutes': minutes,
          ...withNotices([delayNotice(escort, custody, { op, minutes, at: now })]),
        },
      )
    const after = await store.get('custody', custody._id)
    return yes({ delayMinutes: after?.escort?.delayMinutes ?? 0 })
  },
})
