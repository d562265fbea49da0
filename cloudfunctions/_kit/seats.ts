/** Rule 2: a seat is claimed by one conditional update of one document that also names the claimer. */
import type { Seats } from '@/domain/enrolment/PupilWeek'
import type { PersonId, PupilId } from '@/domain/ids'
import { is, to } from './operators'
import { store } from './store'

interface Claim {
  /** The course's id, or that of the late room and day. */
  seatsId: string
  pupilId: PupilId
  by: PersonId
  at: number
  op: string
}

export type Claimed =
  /** `fresh`: by this very call; otherwise it was the pupil's before, and giving it back is not this call's business. */
  | { kind: 'claimed'; seats: Seats; fresh: boolean }
  | { kind: 'refused'; why: 'full' | 'others-wait' | 'offered'; waiting: number }

/** `held`: by another call, under that `op`, which died before the record or is at it right now on another phone. */
export type FreeClaimed = Claimed | { kind: 'held'; seats: Seats; op: string }

const made = ({ pupilId, by, at, op }: Claim) => ({
  [`claims.${pupilId}`]: { by, at, op },
  dirty: true,
  touchedAt: at,
})

/** One conditional update: a seat is left, nobody waits for it, and the pupil has none yet. One read more says why not. */
export async function claimFreeSeat(claim: Claim): Promise<FreeClaimed> {
  const { seatsId, pupilId, op, at } = claim
  const claimed = await store.updateAndReturn(
    'seats',
    {
      _id: seatsId,
      left: is.above(0),
      waiting: is.atMost(0),
      [`claims.${pupilId}`]: is.absent(),
      [`offers.${pupilId}`]: is.absent(),
    },
    { left: to.add(-1), ...made(claim) },
  )
  if (claimed !== null) return { kind: 'claimed', seats: claimed, fresh: true }
  const seats = await store.get('seats', seatsId)
  if (seats === null) throw new Error(`no seats ${seatsId}`)
  const earlier = seats.claims[pupilId]
  if (earlier === undefined) return refusedBy(seats, pupilId)
  return earlier.op === op && earlier.at === at
    ? { kind: 'claimed', seats, fresh: true }
    : { kind: 'held', seats, op: earlier.op }
}

/** From here on neither the reconciler nor the call that made it gives the claim back. Null: it is another one by now. */
export const takeOverSeat = (claim: Claim, heldBy: string): Promise<Seats | null> =>
  store.updateAndReturn('seats', { _id: claim.seatsId, [`claims.${claim.pupilId}.op`]: heldBy }, made(claim))

/** A claim the pupil already has is taken over under the new `op`. */
export async function claimSeat(claim: Claim): Promise<Claimed> {
  const free = await claimFreeSeat(claim)
  if (free.kind !== 'held') return free
  const seats = await takeOverSeat(claim, free.op)
  return seats === null ? claimSeat(claim) : { kind: 'claimed', seats, fresh: free.op === claim.op }
}

function refusedBy({ offers, waiting }: Seats, pupilId: PupilId): Claimed {
  if (offers[pupilId] !== undefined) return { kind: 'refused', why: 'offered', waiting }
  return { kind: 'refused', why: waiting > 0 ? 'others-wait' : 'full', waiting }
}

/** One more than there are seats: the capacity grows with the claim, so that left plus claims stays the capacity. */
export const claimExtraSeat = ({ seatsId, pupilId, by, at, op }: Claim): Promise<Seats | null> =>
  store.updateAndReturn(
    'seats',
    { _id: seatsId, left: is.atMost(0), [`claims.${pupilId}`]: is.absent() },
    {
      capacity: to.add(1),
      extra: to.add(1),
      [`claims.${pupilId}`]: { by, at, op },
      dirty: true,
      touchedAt: at,
    },
  )

/** What a claim given back changes: a seat beyond the plan goes first, then seats are free again. */
export const givenBack = (pupilId: PupilId, hasExtra: boolean): Record<string, unknown> => ({
  ...(hasExtra ? { capacity: to.add(-1), extra: to.add(-1) } : { left: to.add(1) }),
  [`claims.${pupilId}`]: to.remove(),
})

/** Gives back a claim that got no record; only the very claim that was made (at that time, where it is known), and only once. */
export async function releaseSeat(
  seatsId: string,
  pupilId: PupilId,
  op: string,
  at?: number,
): Promise<boolean> {
  const claim = `claims.${pupilId}`
  const mine = { _id: seatsId, [`${claim}.op`]: op, ...(at === undefined ? {} : { [`${claim}.at`]: at }) }
  const hasNoExtra = is.anyOf(mine, { extra: is.absent() }, { extra: is.atMost(0) })
  if ((await store.update('seats', hasNoExtra, givenBack(pupilId, false))) > 0) return true
  return (await store.update('seats', { ...mine, extra: is.above(0) }, givenBack(pupilId, true))) > 0
}
