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

/**
 * The seats after the claim; null when none was left. A claim the pupil already has (its function died before the
 * record) is taken over under the new `op`, so that the reconciler no longer gives it back.
 */
export async function claimSeat(claim: Claim): Promise<Seats | null> {
  const { seatsId, pupilId, by, at, op } = claim
  const mine = `claims.${pupilId}`
  const made = { [mine]: { by, at, op }, dirty: true, touchedAt: at }
  const claimed = await store.updateAndReturn(
    'seats',
    { _id: seatsId, left: is.above(0), [mine]: is.absent() },
    { left: to.add(-1), ...made },
  )
  if (claimed !== null) return claimed
  const earlier = (await store.get('seats', seatsId))?.claims[pupilId]
  if (earlier === undefined) return null
  const takenOver = await store.updateAndReturn('seats', { _id: seatsId, [`${mine}.op`]: earlier.op }, made)
  return takenOver ?? claimSeat(claim)
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

/** Gives back a claim that got no record; only the very claim that was made, and only once. */
export async function releaseSeat(seatsId: string, pupilId: PupilId, op: string): Promise<boolean> {
  const mine = { _id: seatsId, [`claims.${pupilId}.op`]: op }
  const shrunk = await store.update('seats', { ...mine, extra: is.above(0) }, givenBack(pupilId, true))
  if (shrunk > 0) return true
  return (await store.update('seats', mine, givenBack(pupilId, false))) > 0
}
