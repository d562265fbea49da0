import { sameName } from '@/domain/people/barred'
import type { Invite, PupilInvite, StaffInvite } from '@/domain/people/binding/Invite'
import type { Person } from '@/domain/people/Person'
import type { Pupil } from '@/domain/people/Pupil'
import { no, yes, type Result } from '@/domain/result'
import type { InviteKey } from './inviteCodes'
import { takeTries } from './tries'
import { store } from '../../_kit/store'

interface Tried {
  code: string
  /** The second factor: the pupil's name, or one's own. */
  name: string
  openid: string
  now: number
}

type Opened<I extends Invite, S> = { invite: I; subject: S; giveBack: () => Promise<void> }

/** No document has this id: what is not found costs the same request as what is. */
const NOBODY = 'nobody'

async function open<I extends Invite, S extends Pupil | Person>(
  key: InviteKey,
  { code, name, openid, now }: Tried,
  mine: (invite: Invite | undefined) => I | null,
  load: (invite: I | null) => Promise<S | null>,
): Promise<Result<Opened<I, S>>> {
  const mark = key.markOf(code)
  const tries = await takeTries({ mark, phoneMark: key.phoneMarkOf(openid), now })
  if (!tries.ok) return tries
  const [found] = await store.find('invites', { mark }, { limit: 1 })
  const invite = mine(found)
  const subject = await load(invite)
  if (invite === null || subject === null || !sameName(subject.name, name))
    return no({ code: 'binding/wrong' })
  return yes({ invite, subject, giveBack: tries.value })
}

/** A child's code and the child's name: both right, or one answer for whatever is wrong, after the same requests. */
export const openForPupil = (key: InviteKey, tried: Tried): Promise<Result<Opened<PupilInvite, Pupil>>> =>
  open(
    key,
    tried,
    (invite) => (invite?.kind === 'pupil' ? invite : null),
    (invite) => store.get('pupils', invite?.pupilId ?? NOBODY),
  )

/** A colleague's code and their own name, in the same way. */
export const openForStaff = (key: InviteKey, tried: Tried): Promise<Result<Opened<StaffInvite, Person>>> =>
  open(
    key,
    tried,
    (invite) => (invite?.kind === 'staff' ? invite : null),
    (invite) => store.get('persons', invite?.personId ?? NOBODY),
  )

/** Whether the code, opened with both factors, may still be used; told only to whoever has both. */
export function stillGood(
  { used, voidedAt, validUntil }: Invite,
  by: string,
  now: number,
): Result<'used-by-me' | 'good'> {
  if (used !== null) return used.by === by ? yes('used-by-me') : no({ code: 'binding/code-used' })
  if (voidedAt !== null) return no({ code: 'binding/code-used' })
  return now < validUntil ? yes('good') : no({ code: 'binding/code-expired', until: validUntil })
}
