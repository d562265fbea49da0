/** Art. 14: what the waiting page is told. */
import { TICKET_LASTS, type Desk } from './Desk'

export type DeskWait =
  | { status: 'waiting' }
  /** A phone has scanned it: the number is shown in place of the code. */
  | { status: 'scanned'; number: string }
  | { status: 'refused' }
  /** The page may sign in; whose name it is, it shows before anything else. */
  | { status: 'ticket' }
  | { status: 'expired' }

/** Half-open, as the code is; a yes in its last millisecond counts, and its ticket is there for two minutes. */
export function deskWait(desk: Desk, now: number): DeskWait {
  switch (desk.status) {
    case 'waiting':
      return now < desk.expiresAt ? { status: 'waiting' } : { status: 'expired' }
    case 'scanned':
      return now < desk.expiresAt ? { status: 'scanned', number: desk.number } : { status: 'expired' }
    case 'refused':
      return { status: 'refused' }
    case 'confirmed':
    case 'open':
      return now < desk.confirmedAt + TICKET_LASTS ? { status: 'ticket' } : { status: 'expired' }
    case 'closed':
      return { status: 'expired' }
  }
}
