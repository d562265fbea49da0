/** Art. 9: why a computer's call is not heard any more. */
import type { Failure } from '../failure'
import { endsAt, type Desk } from './Desk'

/** Null or not with its own secret: it never was this computer's. Closed by hand is said first, then its end by itself. */
export function whyShut(desk: Desk | null, secretHash: string, now: number): Failure {
  if (desk === null || desk.secretHash !== secretHash) return { code: 'desk/closed' }
  if (desk.status === 'open' && now >= endsAt(desk)) return { code: 'desk/idle' }
  if (desk.status === 'closed' && desk.closedBy === 'idle') return { code: 'desk/idle' }
  return { code: 'desk/closed' }
}
