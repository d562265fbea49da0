/** Proves claims = records: a claim whose function died before the record is given back. Safe to run twice. */
import type { Seats } from '@/domain/enrolment/PupilWeek'
import { asId, type PupilId } from '@/domain/ids'
import { MINUTE } from '@/domain/time'
import { is } from '../_kit/operators'
import { releaseSeat } from '../_kit/seats'
import { store } from '../_kit/store'

/** No function lives this long: a claim older than this has its record or will never have one. */
const SETTLED_AFTER = MINUTE

/** Who of the claimers has a record: a place in the week, or an approved late pickup of that day. */
async function recorded(seats: Seats, claimers: PupilId[]): Promise<Set<PupilId>> {
  if (claimers.length === 0) return new Set()
  const who = { pupilId: is.in(claimers) }
  if (seats.day !== null) {
    const late = await store.findAll('late_pickups', { ...who, day: seats.day, status: 'approved' }, [
      'pupilId',
    ])
    return new Set(late.map((pickup) => pickup.pupilId))
  }
  const weeks = await store.findAll('weeks', { ...who, termId: seats.termId }, ['pupilId', 'places'])
  const placed = weeks.filter((week) =>
    Object.values(week.places).some((place) => place.courseId === seats.courseId),
  )
  return new Set(placed.map((week) => week.pupilId))
}

async function settle(seats: Seats, now: number): Promise<void> {
  const claimers = Object.keys(seats.claims).map((id): PupilId => asId(id))
  const known = await recorded(seats, claimers)
  const open = claimers.flatMap((pupilId) => {
    const claim = known.has(pupilId) ? undefined : seats.claims[pupilId]
    return claim === undefined ? [] : [{ pupilId, ...claim }]
  })
  const dead = open.filter(({ at }) => at <= now - SETTLED_AFTER)
  for (const { pupilId, op, at } of dead) await releaseSeat(seats._id, pupilId, op, at)
  // `touchedAt` is older than a claim where a call that began earlier wrote later: such a claim is looked at again.
  if (dead.length < open.length) return
  await store.update('seats', { _id: seats._id, touchedAt: seats.touchedAt }, { dirty: false })
}

export async function reconcile(now: number): Promise<void> {
  const due = await store.findAll('seats', { dirty: true, touchedAt: is.atMost(now - SETTLED_AFTER) })
  for (const seats of due) await settle(seats, now)
}
