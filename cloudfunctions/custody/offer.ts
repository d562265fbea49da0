import { custodyInputs, type Moved } from '@/contract/custody'
import { isHeld, type Custody } from '@/domain/custody/Custody'
import { notMoved } from '@/domain/custody/handOver'
import type { PupilId, SchoolId } from '@/domain/ids'
import type { Shift } from '@/domain/custody/Shift'
import { mayHold } from '@/domain/people/onDuty'
import { calledAs } from '@/domain/people/Person'
import { no, yes, type Result } from '@/domain/result'
import type { Day } from '@/domain/time'
import { action, type Context } from '../_kit/handle'
import { is, to as change } from '../_kit/operators'
import { store } from '../_kit/store'
import { shiftOf } from './shiftFacts'

/** The children a call named, as they stand after it: who did not move, and why. */
export const afterwards = (schoolId: SchoolId, day: Day, pupilIds: PupilId[]): Promise<Custody[]> =>
  store.find('custody', { schoolId, day, pupilId: is.in(pupilIds) })

const isClosed = (shift: Shift | null): shift is Shift & { closedAt: number } =>
  shift !== null && shift.closedAt !== null

/** The colleague went home while this was being offered: the offer goes back, it bound nobody (C2). */
const takeBack = (schoolId: SchoolId, { op, now, caller }: Context & { op: string }) =>
  store.update(
    'custody',
    { schoolId, day: caller.today, status: 'held', holder: caller.personId, 'offer.op': op },
    {
      offer: null,
      entries: change.append({
        op: `${op}-back`,
        at: now,
        by: caller.personId,
        byName: caller.name,
        kind: 'withdrawn',
      }),
    },
  )

/** 交出: offers children in my hands to one colleague on duty. They stay mine until the colleague accepts each. */
export const offer = action({
  deed: 'custody/offer',
  input: custodyInputs.offer,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, op, to, pupilIds }, { caller, now }): Promise<Result<Moved>> {
    const day = caller.today
    if (to === caller.personId) return no({ code: 'custody/to-oneself' })
    const receiver = await store.get('persons', to)
    if (receiver === null || !mayHold(receiver, schoolId, day))
      return no({ code: 'custody/receiver-off-duty' })
    const gone = await shiftOf(schoolId, day, to)
    const toName = calledAs(receiver)
    if (isClosed(gone)) return no({ code: 'custody/receiver-gone-home', name: toName, at: gone.closedAt })
    await store.update(
      'custody',
      {
        schoolId,
        day,
        pupilId: is.in(pupilIds),
        status: 'held',
        holder: caller.personId,
        offer: null,
        missing: null,
        'entries.op': is.not(op),
      },
      {
        offer: { op, to, toName, at: now },
        entries: change.append({
          op,
          at: now,
          by: caller.personId,
          byName: caller.name,
          kind: 'offered',
          to,
          toName,
        }),
      },
    )
    const left = await shiftOf(schoolId, day, to)
    if (isClosed(left)) {
      await takeBack(schoolId, { op, now, caller })
      return no({ code: 'custody/receiver-gone-home', name: toName, at: left.closedAt })
    }
    const after = await afterwards(schoolId, day, pupilIds)
    const offered = (custody: Custody) =>
      isHeld(custody) && custody.holder === caller.personId && custody.offer?.to === to
    return yes({
      moved: after.filter(offered).map((custody) => custody.pupilId),
      notMoved: notMoved(pupilIds, after, offered, caller.personId),
    })
  },
})
