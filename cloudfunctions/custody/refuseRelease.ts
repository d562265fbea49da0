import { collectorsInputs, type WhoComes } from '@/contract/collectors'
import { holds } from '@/domain/access'
import { mayRelease } from '@/domain/custody/release'
import type { SchoolId } from '@/domain/ids'
import { refusedAtGateNotice } from '@/domain/notice/collectorNotices'
import { plainPhone } from '@/domain/people/phone'
import { no, yes, type Result } from '@/domain/result'
import { action, type Context } from '../_kit/handle'
import { is, to } from '../_kit/operators'
import { withNotices } from '../_kit/outbox'
import { recordAccess } from '../_kit/recordAccess'
import { store } from '../_kit/store'
import { childToday, worksTheGate } from './releaseFacts'

/**
 * The number stands whole on the gate's phone: it is dialled where a child must not leave and there is no network
 * (decision 030). Having read it is recorded.
 */
async function dutyLeaderOf(schoolId: SchoolId, op: string, { caller, now }: Context): Promise<WhoComes> {
  const day = caller.today
  const staff = await store.find(
    'persons',
    { 'appointments.schoolId': schoolId, 'appointments.role': 'duty-leader' },
    { fields: ['name', 'phone', 'appointments'] },
  )
  const leader = staff.find((person) => holds(person, 'duty-leader', schoolId, day))
  if (leader === undefined) return { dutyLeader: null }
  const { _id, name, phone } = leader
  const about = [{ id: _id, name }]
  await recordAccess({ op, now, caller, what: 'phone', schoolId, day, about, why: '校门当班' })
  return { dutyLeader: { name, phone: plainPhone(phone) } }
}

/** Who comes when the gate needs help. */
export const whoComes = action({
  deed: 'custody/whoComes',
  input: collectorsInputs.whoComes,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId }, context): Promise<Result<WhoComes>> {
    return yes(await dutyLeaderOf(schoolId, 'who-comes', context))
  },
})

/** 「人不对，先不放」: the code is right and the person is not. The child stays in hand, the duty leader is told. */
export const refuseRelease = action({
  deed: 'custody/refuseRelease',
  input: collectorsInputs.refuseRelease,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, pupilId, op, words }, context): Promise<Result<WhoComes>> {
    const { caller, now } = context
    const custody = await childToday(schoolId, caller.today, pupilId)
    if (custody === null) return no({ code: 'custody/unknown-child' })
    if (!mayRelease(custody, caller.personId, worksTheGate(caller, schoolId)))
      return no({ code: 'custody/not-at-gate' })
    if (custody.status === 'released')
      return no({ code: 'custody/released-already', pupil: custody.name, at: custody.release.at })
    if (custody.status !== 'held') return no({ code: 'custody/not-in-school', pupil: custody.name })
    await store.update(
      'custody',
      { _id: custody._id, status: 'held', 'entries.op': is.not(op) },
      {
        entries: to.append({
          op,
          at: now,
          by: caller.personId,
          byName: caller.name,
          kind: 'refused',
          why: words === '' ? '来接的人对不上' : words,
        }),
        ...withNotices([refusedAtGateNotice(custody, op, now)]),
      },
    )
    return yes(await dutyLeaderOf(schoolId, op, context))
  },
})
