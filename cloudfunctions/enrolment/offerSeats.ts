import { planId } from '@/domain/ids'
import { lapsedOffers } from '@/domain/enrolment/waitingList'
import { is } from '../_kit/operators'
import { publishedPlans } from '../_kit/plans'
import { store } from '../_kit/store'
import { settleLine } from './offers'

/** Every minute: no seat stays idle while somebody waits for it, and an offer lapses at its time. */
export async function offerSeats(now: number): Promise<void> {
  const free = await store.findAll('seats', { waiting: is.above(0), left: is.above(0) })
  const offered = await store.findAll('seats', { offered: is.above(0) })
  const due = new Map(
    [...free, ...offered.filter((seats) => lapsedOffers(seats, now).length > 0)].map((seats) => [
      seats._id,
      seats,
    ]),
  )
  if (due.size === 0) return
  const plans = await publishedPlans([...due.values()])
  for (const seats of due.values()) {
    const plan = plans.find((one) => one._id === planId(seats.schoolId, seats.termId))
    if (plan !== undefined) await settleLine(seats, plan, now)
  }
}
