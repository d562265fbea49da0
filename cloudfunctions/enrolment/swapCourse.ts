import { randomUUID } from 'node:crypto'
import type { Placement } from '@/contract/enrolment'
import { withoutCourse, withPlaces } from '@/domain/enrolment/places'
import type { PupilWeek, Seats } from '@/domain/enrolment/PupilWeek'
import { swap, type SwapDecision } from '@/domain/enrolment/swap'
import type { CourseId } from '@/domain/ids'
import { no, yes, type Result } from '@/domain/result'
import { pause, store } from '../_kit/store'
import { awaitedDraws } from './awaitedDraw'
import { changeOfSwap } from './changeOfSwap'
import { freeSeat, watchSeats } from './freedSeat'
import { placeFacts, weekFor, type PlaceAct } from './placeFacts'
import { placementOf, placementsNow } from './placements'
import { SeatClaims } from './seatClaims'
import { hasDone, sentAgain } from './sentAgain'

const ROUNDS = 6

export type SwapAct = PlaceAct & { from: CourseId }
type Swap = Extract<SwapDecision, { kind: 'swap' }>

function rowsAfter(week: PupilWeek, decided: Swap, seats: [Seats | null, Seats | null]): Placement[] {
  const { course, leaves, slots, since } = decided
  const after = withPlaces(withoutCourse(week, leaves._id), { courseId: course._id, slots, since })
  return [
    placementOf({ week: after, courseId: leaves._id, seats: seats[0] }),
    placementOf({ week: after, courseId: course._id, seats: seats[1] }),
  ]
}

/** Claims the new seat, records both changes in one write, and lets the old seat go: both or neither. */
export async function swapCourse(act: SwapAct): Promise<Result<Placement[]>> {
  const { courseId, from, pupilId, termId, actor, op, now } = act
  const found = await placeFacts(act)
  if (!found.ok) return found
  const { plan } = found.value
  const awaited = await awaitedDraws([plan], now)
  const claims = new SeatClaims({ key: `${op}:${randomUUID()}`, personId: actor.by, at: now })
  const refused = async (reason: Extract<Result<never>, { ok: false }>) => {
    await claims.giveBack()
    return reason
  }
  const rows = [from, courseId].map((id) => ({ pupilId, termId, courseId: id }))
  for (let round = 1; round <= ROUNDS; round += 1) {
    const week = round === 1 ? yes(found.value.week) : await weekFor(act)
    if (!week.ok) return refused(week)
    if (hasDone(week.value, op))
      return sentAgain(
        await placementsNow(rows, [week.value], claims),
        (row) => (row.state === 'placed') === (row.courseId === courseId),
      )
    const ground = { now, on: actor.on, awaited: awaited(plan, week.value.grade) }
    const decided = swap({ ...ground, plan, week: week.value, courseId, from })
    if (!decided.ok) return refused(decided)
    if (decided.value.kind === 'already') return yes(await placementsNow(rows, [week.value], claims))
    const { course, leaves } = decided.value
    const claimed = await claims.take([{ pupilId, course }])
    if (!claimed.ok) return refused(claimed)
    if (claimed.value === 'contested') continue
    const watched = await watchSeats(leaves, act)
    const change = changeOfSwap(week.value, { ...decided.value, leaves: [leaves], how: 'swap' }, act)
    const { _id, version } = week.value
    if ((await store.update('weeks', { _id, version }, change)) > 0) {
      const free = await freeSeat(watched, plan, act)
      return yes(rowsAfter(week.value, decided.value, [free, claims.seatsOf(courseId)]))
    }
    await pause(round)
  }
  return refused(no({ code: 'busy/try-again' }))
}
