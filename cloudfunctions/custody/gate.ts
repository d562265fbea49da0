import { custodyInputs, type Gate, type GateChild } from '@/contract/custody'
import { hasLateCare } from '@/domain/digest/digest'
import type { Custody } from '@/domain/custody/Custody'
import { yes } from '@/domain/result'
import { action } from '../_kit/handle'
import { planHeads, restWords } from '../_kit/plans'
import { store } from '../_kit/store'
import { incomingFor } from './handChildren'

const SHOWN = [
  'pupilId',
  'name',
  'initials',
  'homeroomName',
  'gender',
  'status',
  'holder',
  'holderName',
  'offer',
  'endsAtMinute',
  'rung',
  'missing',
  'itinerary.block',
]

const gateChild = (custody: Custody): GateChild => ({
  pupilId: custody.pupilId,
  name: custody.name,
  initials: custody.initials,
  homeroomName: custody.homeroomName,
  gender: custody.gender,
  status: custody.status === 'held' ? 'held' : 'expected',
  holderName: custody.holderName,
  endsAtMinute: custody.endsAtMinute,
  late: hasLateCare(custody),
  rung: custody.rung,
  missing: custody.missing !== null,
})

/** 还在校内: everyone present and not yet released, the longest waiting first. Reaches zero, never by itself. */
export const gate = action({
  deed: 'custody/gate',
  input: custodyInputs.gate,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId }, { caller }) {
    const day = caller.today
    const all = await store.findAll('custody', { schoolId, day }, SHOWN)
    const [plan] = all.length > 0 ? [] : (await planHeads([schoolId], day)).values()
    const held = all.filter((custody) => custody.status === 'held')
    return yes<Gate>({
      day,
      rest: plan === undefined ? null : restWords(plan, day),
      inSchool: held.length,
      notCalled: all.filter((custody) => custody.status === 'expected').length,
      released: all.filter((custody) => custody.status === 'released').length,
      incoming: incomingFor(caller.personId, held),
      children: held
        .sort(
          (a, b) =>
            Number(b.missing !== null) - Number(a.missing !== null) ||
            b.rung - a.rung ||
            a.endsAtMinute - b.endsAtMinute ||
            (a.pupilId < b.pupilId ? -1 : 1),
        )
        .map(gateChild),
    })
  },
})
