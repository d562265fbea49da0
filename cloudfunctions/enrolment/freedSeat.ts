/** Rule 2: a seat whose place is given up. The record changes first, so that nobody is ever placed without a seat. */
import type { Seats } from '@/domain/enrolment/PupilWeek'
import type { Course, Plan } from '@/domain/plan/Plan'
import { is } from '../_kit/operators'
import { releaseSeat } from '../_kit/seats'
import { store } from '../_kit/store'
import { passOn } from './offers'
import type { PlaceAct } from './placeFacts'

type Leaver = Pick<PlaceAct, 'pupilId' | 'now'>

/**
 * Before the record: from here on the reconciler looks at the seats, so that it gives the claim back should this call
 * die. Null: the course has no ceiling.
 */
export async function watchSeats(
  { _id, capacity }: Pick<Course, '_id' | 'capacity'>,
  { pupilId, now }: Leaver,
): Promise<Seats | null> {
  if (capacity === null) return null
  const held = { _id, [`claims.${pupilId}`]: is.present() }
  const seats = await store.updateAndReturn('seats', held, { dirty: true, touchedAt: now })
  return seats ?? store.get('seats', _id)
}

/** After it: the very claim that was watched, and no later one, is free again and goes down the line. The seats as they then are. */
export async function freeSeat(
  watched: Seats | null,
  plan: Plan,
  { pupilId, now }: Leaver,
): Promise<Seats | null> {
  const claim = watched?.claims[pupilId]
  if (watched === null || claim === undefined) return watched
  const isFree = await releaseSeat(watched._id, pupilId, claim.op, claim.at)
  return passOn({ ...watched, left: watched.left + (isFree ? 1 : 0) }, plan, now)
}
