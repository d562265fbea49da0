import { custodyInputs, type Moved } from '@/contract/custody'
import { isHeld, type Custody } from '@/domain/custody/Custody'
import { notMoved } from '@/domain/custody/handOver'
import { yes, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { is, to } from '../_kit/operators'
import { store } from '../_kit/store'
import { afterwards } from './offer'

/** 收回: takes back an offer nobody has accepted yet. */
export const withdraw = action({
  deed: 'custody/withdraw',
  input: custodyInputs.withdraw,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, op, pupilIds }, { caller, now }): Promise<Result<Moved>> {
    const day = caller.today
    await store.update(
      'custody',
      {
        schoolId,
        day,
        pupilId: is.in(pupilIds),
        status: 'held',
        holder: caller.personId,
        offer: is.not(null),
        'entries.op': is.not(op),
      },
      {
        offer: null,
        entries: to.append({ op, at: now, by: caller.personId, byName: caller.name, kind: 'withdrawn' }),
      },
    )
    const after = await afterwards(schoolId, day, pupilIds)
    const mine = (custody: Custody) =>
      isHeld(custody) && custody.holder === caller.personId && custody.offer === null
    return yes({
      moved: after.filter(mine).map((custody) => custody.pupilId),
      notMoved: notMoved(pupilIds, after, mine, caller.personId),
    })
  },
})
