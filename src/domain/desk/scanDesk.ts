/** Art. 14: a phone before the computer: it scans the code, types the number it sees there, or says no. */
import type { PersonId } from '../ids'
import { no, yes, type Result } from '../result'
import type { ConfirmedDesk, Desk, OpenDesk, ScannedDesk, WaitingDesk } from './Desk'

type Mine = ScannedDesk | ConfirmedDesk | OpenDesk

/**
 * The code belongs to the first phone that scanned it; the same phone may look again. Refusals in this order: nothing
 * there, another phone's, refused or ended, expired (half-open: in its last millisecond it is good, at `expiresAt` not).
 */
export function scanDesk(desk: Desk | null, me: PersonId, now: number): Result<WaitingDesk | Mine> {
  if (desk === null) return no({ code: 'desk/code-wrong' })
  if (desk.status !== 'waiting' && desk.personId !== me) return no({ code: 'desk/code-taken' })
  if (desk.status === 'refused' || desk.status === 'closed') return no({ code: 'desk/code-refused' })
  if (desk.status !== 'confirmed' && desk.status !== 'open' && now >= desk.expiresAt)
    return no({ code: 'desk/code-expired' })
  return yes(desk)
}

/**
 * `taken`: the desk as it is after one try was taken from it, null when there was none to take. Said again by the phone
 * that said yes, it is the same yes.
 */
export function confirmDesk(
  { taken, found }: { taken: ScannedDesk | null; found: Desk | null },
  typed: { me: PersonId; number: string },
  now: number,
): Result<'confirm' | 'confirmed'> {
  if (taken !== null) {
    if (taken.number === typed.number) return yes('confirm')
    return no({ code: 'desk/number-wrong', left: taken.triesLeft })
  }
  const scanned = scanDesk(found, typed.me, now)
  if (!scanned.ok) return scanned
  const { status } = scanned.value
  if (status === 'confirmed' || status === 'open') return yes('confirmed')
  // It was never scanned, or its tries are used up.
  return no(status === 'waiting' ? { code: 'desk/code-wrong' } : { code: 'desk/number-wrong', left: 0 })
}
