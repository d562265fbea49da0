import type { Placement } from '@/contract/enrolment'
import { withoutCourse } from '@/domain/enrolment/places'
import type { PupilWeek } from '@/domain/enrolment/PupilWeek'
import { withdraw, type WithdrawDecision } from '@/domain/enrolment/withdraw'
import { withdrawnNotice } from '@/domain/notice/enrolmentNotices'
import { no, yes, type Result } from '@/domain/result'
import { to } from '../_kit/operators'
import { withNotices } from '../_kit/outbox'
import { pause, store } from '../_kit/store'
import { entryOf } from './entryOf'
import { freeSeat, watchSeats } from './freedSeat'
import { placeFacts, weekFor, type PlaceAct } from './placeFacts'
import { placementOf } from './placements'
import { hasDone } from './sentAgain'

/** The week may change meanwhile: decide again on what is there now. */
const ROUNDS = 6

type Leave = Extract<WithdrawDecision, { kind: 'withdraw' }>

/** Places, entry and notice in one write, on exactly the week that was decided on. False: it has changed meanwhile. */
async function record(week: PupilWeek, { course, slots, from }: Leave, act: PlaceAct): Promise<boolean> {
  const { actor, op, now } = act
  const changed = await store.update(
    'weeks',
    { _id: week._id, version: week.version },
    {
      ...Object.fromEntries(slots.map((key) => [`places.${key}`, to.remove()])),
      version: to.add(1),
      entries: to.append(entryOf(act, { kind: 'withdrawn', courseId: course._id, from })),
      ...withNotices([withdrawnNotice({ now, week, course, from, op, on: actor.on })]),
    },
  )
  return changed > 0
}

/** Leaves a course: the place is given up in one write, then the seat goes back and down the line, by this call or by the reconciler. */
export async function leaveCourse(leaving: PlaceAct): Promise<Result<Placement[]>> {
  const { courseId, op, now } = leaving
  const found = await placeFacts(leaving)
  if (!found.ok) return found
  const { plan } = found.value
  for (let round = 1; round <= ROUNDS; round += 1) {
    const current = round === 1 ? yes(found.value.week) : await weekFor(leaving)
    if (!current.ok) return current
    const week = current.value
    const decided = withdraw({ now, plan, week, courseId })
    if (!decided.ok) return decided
    if (decided.value.kind === 'already')
      return yes([placementOf({ week, courseId, seats: await store.get('seats', courseId) })])
    if (hasDone(week, op)) return no({ code: 'enrolment/changed-since' })
    const watched = await watchSeats(decided.value.course, leaving)
    if (await record(week, decided.value, leaving)) {
      const seats = await freeSeat(watched, plan, leaving)
      return yes([placementOf({ week: withoutCourse(week, courseId), courseId, seats })])
    }
    await pause(round)
  }
  return no({ code: 'busy/try-again' })
}
