import { deskInputs, type DeskRow } from '@/contract/desk'
import { isOpenDesk, type ClosedDesk, type OpenDesk } from '@/domain/desk/Desk'
import { deskRecords } from '@/domain/desk/deskRecords'
import type { DeskId } from '@/domain/desk/Desk'
import type { PersonId } from '@/domain/ids'
import { no, yes, type Result } from '@/domain/result'
import { addMissing } from '../../_kit/addMissing'
import { action } from '../../_kit/handle'
import { is } from '../../_kit/operators'
import { store } from '../../_kit/store'

async function openDesks(personId: PersonId, now: number): Promise<OpenDesk[]> {
  const desks = await store.find('desks', { personId, status: 'open' })
  return desks.filter((desk) => isOpenDesk(desk, now))
}

const rowsOf = (desks: OpenDesk[]): DeskRow[] =>
  desks
    .sort((a, b) => b.lastSeenAt - a.lastSeenAt)
    .map(({ _id, browser, openedAt, lastSeenAt }) => ({ deskId: _id, browser, openedAt, lastSeenAt }))

/** Shut first: no call of theirs is heard from then on. The record follows, by the timer if this dies in between. */
async function close(desks: OpenDesk[], closedBy: ClosedDesk['closedBy'], now: number): Promise<void> {
  if (desks.length === 0) return
  const ids = desks.map(({ _id }) => _id)
  await store.update(
    'desks',
    { _id: is.in(ids), status: 'open' },
    { status: 'closed', closedAt: now, closedBy },
  )
  await addMissing(
    'audit',
    desks.flatMap((desk) => deskRecords(desk, 'out', now)),
  )
}

/** 已登录的电脑. */
export const desks = action({
  deed: 'people/desks',
  input: deskInputs.desks,
  subject: () => ({}),
  async run(_input, { caller, now }) {
    return yes({ desks: rowsOf(await openDesks(caller.personId, now)) })
  },
})

/** 退出: one of one's own computers, or all of them. One that is shut already stays so. */
export const closeDesks = action({
  deed: 'people/closeDesks',
  input: deskInputs.closeDesks,
  subject: () => ({}),
  async run({ deskId }, { caller, now }) {
    const mine = await openDesks(caller.personId, now)
    const isMeant = ({ _id }: { _id: DeskId }) => deskId === null || _id === deskId
    await close(mine.filter(isMeant), 'phone', now)
    return yes({ desks: rowsOf(mine.filter((desk) => !isMeant(desk))) })
  },
})

/** The computer itself: by its button, or because nobody has touched it for half an hour. */
export const leaveDesk = action({
  deed: 'people/leaveDesk',
  input: deskInputs.leaveDesk,
  subject: () => ({}),
  async run({ isIdle }, { caller, now }): Promise<Result<null>> {
    if (caller.deskId === undefined) return no({ code: 'access/not-allowed' })
    const desk = await store.get('desks', caller.deskId)
    if (desk?.status === 'open') await close([desk], isIdle ? 'idle' : 'desk', now)
    return yes(null)
  },
})
