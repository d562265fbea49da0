import type { Caller } from '@/domain/access'
import type { Invite } from '@/domain/people/binding/Invite'
import { INVITE_LASTS } from '@/domain/people/binding/Invite'
import { addMissing } from '../../_kit/addMissing'
import { is } from '../../_kit/operators'
import { sideBySide } from '../../_kit/sideBySide'
import { store } from '../../_kit/store'
import type { InviteKey } from './inviteCodes'

type Whom<I> = I extends Invite
  ? Pick<I, '_id' | 'schoolId'> & Omit<I, keyof Issued | '_id' | 'schoolId'>
  : never
type Issued = Pick<
  Invite,
  'serial' | 'mark' | 'issuedAt' | 'validUntil' | 'issuedBy' | 'issuedByName' | 'op' | 'used' | 'voidedAt'
>
/** Whom a code is for. */
export type InviteFor = Whom<Invite>

interface Issuing {
  key: InviteKey
  caller: Pick<Caller, 'personId' | 'name'>
  op: string
  now: number
}

const WIDTH = 8

const issued = ({ _id }: InviteFor, serial: number, { key, caller, op, now }: Issuing): Issued => ({
  serial,
  mark: key.markOf(key.codeOf({ _id, serial })),
  issuedAt: now,
  validUntil: now + INVITE_LASTS,
  issuedBy: caller.personId,
  issuedByName: caller.name,
  op,
  used: null,
  voidedAt: null,
})

/**
 * A new code for each, the next of its subject: the older one is void with the same write. The same act again issues
 * nothing, and of two acts at once the later one finds a new code there already and leaves it.
 */
export async function issue(whom: InviteFor[], issuing: Issuing): Promise<void> {
  const there = await store.find('invites', { _id: is.in(whom.map(({ _id }) => _id)) })
  const known = new Map(there.map((invite) => [invite._id, invite]))
  const fresh = whom.filter(({ _id }) => !known.has(_id))
  await addMissing(
    'invites',
    fresh.map((one): Invite => ({ ...one, ...issued(one, 1, issuing) })),
  )
  await sideBySide(whom, WIDTH, async (one) => {
    const before = known.get(one._id)
    if (before === undefined || before.op === issuing.op) return
    const { serial } = before
    await store.update('invites', { _id: one._id, serial }, { ...issued(one, serial + 1, issuing) })
  })
}
