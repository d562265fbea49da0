import { deskInputs, type DeskAnswer } from '@/contract/desk'
import { DESK_LASTS, POLLS_MOST, type Desk } from '@/domain/desk/Desk'
import { deskRecords } from '@/domain/desk/deskRecords'
import { deskIdOf, secretHashOf } from '@/domain/desk/deskSecret'
import { deskWait } from '@/domain/desk/deskWait'
import { no, yes, type Result } from '@/domain/result'
import { addMissing } from '../../_kit/addMissing'
import { deskKey } from '../../_kit/deskKey'
import { publicAction } from '../../_kit/handle'
import { is, to } from '../../_kit/operators'
import { store } from '../../_kit/store'

/** The record is there before the door opens; who asks again after a lost reply finds both. */
async function openDesk(desk: Desk, now: number): Promise<void> {
  if (desk.status !== 'confirmed') return
  await addMissing('audit', deskRecords(desk, 'in', now))
  await store.update(
    'desks',
    { _id: desk._id, status: 'confirmed' },
    { status: 'open', openedAt: now, lastSeenAt: now },
  )
}

/** The waiting page asks; with the phone's yes it gets a ticket. One request while it waits. */
export const waitDesk = publicAction({
  deed: 'people/waitDesk',
  input: deskInputs.waitDesk,
  async run({ secret }, { now }): Promise<Result<DeskAnswer>> {
    const secretHash = secretHashOf(secret)
    const mine = { _id: deskIdOf(secretHash), secretHash, polls: is.below(POLLS_MOST) }
    const desk = await store.updateAndReturn('desks', mine, { polls: to.add(1) })
    if (desk === null) return no({ code: 'desk/unknown-page' })
    const wait = deskWait(desk, now)
    if (wait.status !== 'ticket' || desk.status === 'waiting') return yes(wait as DeskAnswer)
    const key = deskKey()
    if (key === null) return no({ code: 'desk/no-key' })
    await openDesk(desk, now)
    const ticket = key.ticketFor(desk._id, now + DESK_LASTS)
    const { personId, personName } = desk
    return yes({ status: 'ticket', ticket, personId, personName })
  },
})
