import { randomUUID } from 'node:crypto'
import type { Placement } from '@/contract/enrolment'
import type { Signature } from '@/domain/enrolment/consent'
import { enrolAll, type BasketItem, type SignedChange } from '@/domain/enrolment/enrolAll'
import type { PupilWeek } from '@/domain/enrolment/PupilWeek'
import { planId, weekId, type SchoolId } from '@/domain/ids'
import { no, yes, type Result } from '@/domain/result'
import { is } from '../_kit/operators'
import { pause, store } from '../_kit/store'
import { awaitedDraws } from './awaitedDraw'
import { placementsNow } from './placements'
import type { Act } from './entryOf'
import { recordBasket } from './recordBasket'
import { SeatClaims, wantedBy } from './seatClaims'
import { hasDone, sentAgain } from './sentAgain'
import { weeksWithPlans } from './weeksWithPlans'

/** Another change of the same child's week may come first: decide again on what is there now. */
const ROUNDS = 6

export interface Basket extends Act {
  items: (BasketItem & { schoolId: SchoolId })[]
  signature: Signature | null
}

/** The rows of what was recorded just now; what was held before is read. */
async function answer(items: BasketItem[], weeks: PupilWeek[], changes: SignedChange[], claims: SeatClaims) {
  const taken = items.map(({ pupilId, courseId }): Placement | null => {
    const change = changes.find(
      ({ week, takes }) => week.pupilId === pupilId && takes.some(({ course }) => course._id === courseId),
    )
    if (change === undefined) return null
    const left = claims.seatsOf(courseId)?.left ?? null
    return { pupilId, courseId, state: 'placed', left, position: null, since: change.since }
  })
  const before = items.filter((_item, at) => taken[at] === null)
  const rest = before.length === 0 ? [] : await placementsNow(before, weeks, claims)
  return [...taken.flatMap((row) => row ?? []), ...rest]
}

/** All of it or nothing: decide, claim every seat, then record. A seat without a record is given back here or by the reconciler. */
export async function placeBasket(basket: Basket): Promise<Result<Placement[]>> {
  const { items, signature, actor, op, now } = basket
  const ids = [...new Set(items.map((item) => weekId(item.pupilId, item.termId)))]
  const found = await weeksWithPlans(ids)
  const asked = new Set(items.map(({ schoolId, termId }) => planId(schoolId, termId)))
  const plans = found.plans.filter((plan) => asked.has(plan._id))
  const awaited = await awaitedDraws(plans, now)
  const claims = new SeatClaims({ key: `${op}:${randomUUID()}`, personId: actor.by, at: now })
  const refused = async (reason: Extract<Result<never>, { ok: false }>) => {
    await claims.giveBack()
    return reason
  }
  for (let round = 1; round <= ROUNDS; round += 1) {
    const weeks = round === 1 ? found.weeks : await store.find('weeks', { _id: is.in(ids) })
    if (weeks.some((week) => hasDone(week, op)))
      return sentAgain(await placementsNow(items, weeks, claims), ({ state }) => state === 'placed')
    const signer = { name: actor.signerName, by: actor.by }
    const decided = enrolAll({ now, on: actor.on, items, plans, weeks, awaited, signature, signer })
    if (!decided.ok) return refused(decided)
    // Claimed anew each round: a withdrawal between two rounds may have given a seat back.
    const claimed = await claims.take(wantedBy(decided.value))
    if (!claimed.ok) return refused(claimed)
    if (claimed.value === 'contested') continue
    if (await recordBasket(decided.value, basket))
      return yes(await answer(items, weeks, decided.value, claims))
    await pause(round)
  }
  return refused(no({ code: 'busy/try-again' }))
}
