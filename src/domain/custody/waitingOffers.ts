/** Art. 13 · 交接班. Whom a colleague was asked to take stands and waits: an offer binds nobody until it is answered (C2). */
import type { PersonId, SchoolId } from '../ids'
import { MINUTE, type Day } from '../time'
import { isHeld, type Custody, type Held } from './Custody'

/** From the farthest classroom to the gate it is two minutes on foot, and one for finding the phone. */
export const REMINDED_AFTER = 3 * MINUTE

/** The children of one act of offering whom nobody has answered for. */
export interface WaitingOffer {
  op: string
  schoolId: SchoolId
  day: Day
  from: PersonId
  fromName: string
  to: PersonId
  at: number
  children: Pick<Held, 'pupilId' | 'name' | 'no'>[]
}

type Offered = Held & { offer: NonNullable<Held['offer']> }

/** At three minutes sharp. Whom nobody sees cannot be taken over; who was reminded of this offer is not reminded again. */
const isWaiting = (custody: Custody, now: number): custody is Offered =>
  isHeld(custody) &&
  custody.offer !== null &&
  custody.missing === null &&
  custody.remindedOf !== custody.offer.op &&
  now - custody.offer.at >= REMINDED_AFTER

/** By giver, act and receiver, the children in the order of their numbers. */
export function waitingOffers(day: readonly Custody[], now: number): WaitingOffer[] {
  const offers = new Map<string, WaitingOffer>()
  for (const custody of day) {
    if (!isWaiting(custody, now)) continue
    const { schoolId, day, holder, holderName, offer } = custody
    const { op, to, at } = offer
    const key = `${schoolId} ${holder} ${to} ${op}`
    const before = offers.get(key) ?? {
      op,
      schoolId,
      day,
      from: holder,
      fromName: holderName,
      to,
      at,
      children: [],
    }
    offers.set(key, { ...before, children: [...before.children, custody].sort((a, b) => a.no - b.no) })
  }
  return [...offers.values()]
}
