import type { Placement } from '@/contract/enrolment'
import { isSigned, sign, type Signature } from '@/domain/enrolment/consent'
import type { PupilWeek, Seats } from '@/domain/enrolment/PupilWeek'
import { wait } from '@/domain/enrolment/wait'
import { hasLapsed, MOST_WAITING, orderAtEnd } from '@/domain/enrolment/waitingList'
import type { Plan } from '@/domain/plan/Plan'
import { no, yes, type Result } from '@/domain/result'
import { is, to } from '../_kit/operators'
import { pause, store } from '../_kit/store'
import { awaitedDraws } from './awaitedDraw'
import { settleLine } from './offers'
import { placeFacts, weekFor, type PlaceAct } from './placeFacts'
import { placementOf } from './placements'

/** The line and the week may move meanwhile: decide again on what is there now. */
const ROUNDS = 6

/** To the end of the line, if there is still something to wait for. Null: that has changed. */
const join = ({ courseId, pupilId, now }: PlaceAct, found: Pick<Seats, 'waiters'>): Promise<Seats | null> =>
  store.updateAndReturn(
    'seats',
    is.anyOf(
      {
        _id: courseId,
        [`waiters.${pupilId}`]: is.absent(),
        [`offers.${pupilId}`]: is.absent(),
        [`claims.${pupilId}`]: is.absent(),
        waiting: is.below(MOST_WAITING),
      },
      { left: is.atMost(0) },
      { waiting: is.above(0) },
    ),
    { [`waiters.${pupilId}`]: orderAtEnd(found, now), waiting: to.add(1), joined: to.add(1), touchedAt: now },
  )

/** The seats as they stand; an offer of the child's own that has lapsed goes down the line first, for the timer may be late. */
async function seatsNow({ courseId, pupilId, now }: PlaceAct, plan: Plan): Promise<Seats | null> {
  const seats = await store.get('seats', courseId)
  const own = seats?.offers[pupilId]
  return seats !== null && own !== undefined && hasLapsed(own, now) ? settleLine(seats, plan, now) : seats
}

/** The application is signed before the child stands in line. False: the week has changed. */
async function signWeek(
  week: PupilWeek,
  signature: Signature | null,
  act: PlaceAct,
): Promise<Result<boolean>> {
  const { actor, now: at } = act
  const consent = sign(week, signature, { name: actor.signerName, by: actor.by, on: actor.on, at })
  if (!consent.ok) return consent
  if (isSigned(week)) return yes(true)
  const { _id, version } = week
  const changed = await store.update(
    'weeks',
    { _id, version },
    { consent: consent.value, version: to.add(1) },
  )
  return yes(changed > 0)
}

/** 候补: decide, sign, then one conditional update that is the place in line. Sent again, it answers with the same place. */
export async function joinLine(
  act: PlaceAct & { signature: Signature | null },
): Promise<Result<Placement[]>> {
  const { courseId, actor, now, signature } = act
  const found = await placeFacts(act)
  if (!found.ok) return found
  const { plan } = found.value
  const awaited = await awaitedDraws([plan], now)
  for (let round = 1; round <= ROUNDS; round += 1) {
    const week = round === 1 ? yes(found.value.week) : await weekFor(act)
    if (!week.ok) return week
    const seats = await seatsNow(act, plan)
    const decided = wait({
      now,
      on: actor.on,
      awaited: awaited(plan, week.value.grade),
      plan,
      week: week.value,
      courseId,
      seats,
    })
    if (!decided.ok) return decided
    if (decided.value.kind === 'already') return yes([placementOf({ week: week.value, courseId, seats })])
    const signed = await signWeek(week.value, signature, act)
    if (!signed.ok) return signed
    const joined = signed.value && seats !== null ? await join(act, seats) : null
    if (joined !== null) return yes([placementOf({ week: week.value, courseId, seats: joined })])
    await pause(round)
  }
  return no({ code: 'busy/try-again' })
}
