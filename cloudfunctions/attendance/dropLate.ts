import { endOfLegs } from '@/domain/attendance/blockLeave'
import { standsLate, type LatePickup } from '@/domain/attendance/LatePickup'
import type { Leave } from '@/domain/attendance/Leave'
import { custodyId, latePickupId, lateSeatsId, type PersonId, type PupilId } from '@/domain/ids'
import { is, to } from '../_kit/operators'
import { givenBack } from '../_kit/seats'
import { store } from '../_kit/store'

interface Author {
  op: string
  by: PersonId
  byName: string
}

/** Application, seat and the day's itinerary change together. False: it did not stand any more. */
export const dropLate = (
  { _id, schoolId, day, pupilId }: LatePickup,
  { op, by, byName }: Author,
  now: number,
): Promise<boolean> =>
  store.transaction(async (t) => {
    const pickup = await t.get('late_pickups', _id)
    if (pickup === null || !standsLate(pickup)) return false
    const seatsId = lateSeatsId(schoolId, day)
    const seats = await t.get('seats', seatsId)
    const today = await t.get('custody', custodyId(day, pupilId))
    await t.update('late_pickups', _id, { status: 'cancelled', ops: to.append(op) })
    if (seats?.claims[pupilId] !== undefined)
      await t.update('seats', seatsId, givenBack(pupilId, (seats.extra ?? 0) > 0))
    if (today === null || today.status === 'released') return true
    const rest = today.itinerary.filter((leg) => leg.block !== 'late')
    if (rest.length < today.itinerary.length)
      await t.update('custody', today._id, {
        itinerary: rest,
        endsAtMinute: rest.length === 0 ? today.endsAtMinute : endOfLegs(rest),
        entries: to.append({ op, at: now, by, byName, kind: 'late-cancelled' }),
      })
    return true
  })

/** A child on leave for the whole afternoon gives her late seats back. They are not granted again by themselves. */
export async function giveBackLate(pupilId: PupilId, leave: Leave, now: number): Promise<void> {
  if (leave.blocks !== 'all') return
  const standing = await store.find('late_pickups', {
    _id: is.in(leave.days.map((day) => latePickupId(day, pupilId))),
    status: is.in(['approved', 'pending']),
  })
  for (const pickup of standing) await dropLate(pickup, leave, now)
}
