import type { Placement } from '@/contract/enrolment'
import { courseOf } from '@/domain/plan/courseOf'
import { no, yes, type Result } from '@/domain/result'
import { to } from '../_kit/operators'
import { pause, store } from '../_kit/store'
import { endOffer, passOn } from './offers'
import { placeFacts, type PlaceAct } from './placeFacts'
import { placementOf } from './placements'

const ROUNDS = 6

const stepOut = ({ courseId, pupilId, now }: PlaceAct, order: number) =>
  store.updateAndReturn(
    'seats',
    { _id: courseId, [`waiters.${pupilId}`]: order },
    { [`waiters.${pupilId}`]: to.remove(), waiting: to.add(-1), touchedAt: now },
  )

/** Out of the line, or an offer let go: the seat goes to the next at once. Who stands nowhere is out already. */
export async function leaveLine(act: PlaceAct): Promise<Result<Placement[]>> {
  const { courseId, pupilId, now } = act
  const found = await placeFacts(act)
  if (!found.ok) return found
  const { plan, week } = found.value
  if (courseOf(plan, courseId) === undefined) return no({ code: 'enrolment/course-unknown' })
  for (let round = 1; round <= ROUNDS; round += 1) {
    const seats = await store.get('seats', courseId)
    const order = seats?.waiters[pupilId]
    const offer = seats?.offers[pupilId]
    if (seats === null || (order === undefined && offer === undefined))
      return yes([placementOf({ week, courseId, seats })])
    const after =
      offer !== undefined
        ? await endOffer(seats, pupilId, offer.until, now, [])
        : order !== undefined
          ? await stepOut(act, order)
          : null
    if (after !== null) {
      const then = await passOn(after, plan, now)
      return yes([placementOf({ week, courseId, seats: then })])
    }
    await pause(round)
  }
  return no({ code: 'busy/try-again' })
}
