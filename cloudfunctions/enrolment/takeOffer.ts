import type { Placement } from '@/contract/enrolment'
import { accept, type AcceptDecision } from '@/domain/enrolment/accept'
import { placeIn, withoutCourse, withPlaces } from '@/domain/enrolment/places'
import type { PupilWeek, Seats } from '@/domain/enrolment/PupilWeek'
import { weekId } from '@/domain/ids'
import type { Plan } from '@/domain/plan/Plan'
import { no, yes, type Result } from '@/domain/result'
import { to } from '../_kit/operators'
import { givenBack } from '../_kit/seats'
import { store, type Transaction } from '../_kit/store'
import { changeOfSwap } from './changeOfSwap'
import { passOn } from './offers'
import { planFor, type PlaceAct } from './placeFacts'
import { placementOf } from './placements'
import { hasDone } from './sentAgain'

type Take = Extract<AcceptDecision, { kind: 'take' }>

interface After {
  week: PupilWeek
  /** The course's own first, then of those that were left. */
  seats: (Seats | null)[]
}

const courseIds = ({ course, leaves }: Take) => [course._id, ...leaves.map((left) => left._id)]

/** The seats the act touches: those of the courses that are left are free afterwards. */
async function release(t: Transaction, decided: Take, { pupilId, now }: PlaceAct): Promise<(Seats | null)[]> {
  const freed: (Seats | null)[] = []
  for (const { _id } of decided.leaves) {
    const seats = await t.get('seats', _id)
    const isHeld = seats?.claims[pupilId] !== undefined
    if (isHeld) await t.update('seats', _id, { ...givenBack(pupilId, false), touchedAt: now })
    freed.push(seats === null ? null : { ...seats, left: seats.left + (isHeld ? 1 : 0) })
  }
  return freed
}

async function take(
  t: Transaction,
  plan: Plan,
  act: PlaceAct,
): Promise<Result<After & { ids: Placement['courseId'][] }>> {
  const { schoolId, pupilId, termId, courseId, actor, op, now } = act
  const week = await t.get('weeks', weekId(pupilId, termId))
  if (week === null || week.schoolId !== schoolId) return no({ code: 'enrolment/no-week' })
  const seats = await t.get('seats', courseId)
  if (hasDone(week, op) && placeIn(week, courseId) === null) return no({ code: 'enrolment/changed-since' })
  const decided = accept({ now, plan, week, courseId, seats })
  if (!decided.ok) return decided
  if (decided.value.kind === 'already' || seats === null)
    return yes({ week, seats: [seats], ids: [courseId] })
  const { course, slots, leaves, since } = decided.value
  await t.update('weeks', week._id, changeOfSwap(week, { ...decided.value, how: 'offer' }, act))
  await t.update('seats', courseId, {
    [`offers.${pupilId}`]: to.remove(),
    offered: to.add(-1),
    [`claims.${pupilId}`]: { by: actor.by, at: now, op },
    touchedAt: now,
  })
  const freed = await release(t, decided.value, act)
  const without = leaves.reduce((soFar, left) => withoutCourse(soFar, left._id), week)
  const after = withPlaces(without, { courseId: course._id, slots, since })
  return yes({ week: after, seats: [seats, ...freed], ids: courseIds(decided.value) })
}

/** The offered seat becomes the child's; what is in its way is left in the same transaction, and passed on. */
export async function takeOffer(act: PlaceAct): Promise<Result<Placement[]>> {
  const plan = await planFor(act)
  if (!plan.ok) return plan
  const taken = await store.transaction((t) => take(t, plan.value, act))
  if (!taken.ok) return taken
  const { week, seats, ids } = taken.value
  const placements: Placement[] = []
  for (const [at, courseId] of ids.entries())
    placements.push(
      placementOf({ week, courseId, seats: await passOn(seats[at] ?? null, plan.value, act.now) }),
    )
  return yes(placements)
}
