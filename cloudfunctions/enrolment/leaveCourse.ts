import type { Placement } from '@/contract/enrolment'
import type { PupilWeek, Seats } from '@/domain/enrolment/PupilWeek'
import { withoutCourse } from '@/domain/enrolment/places'
import { withdraw } from '@/domain/enrolment/withdraw'
import { weekId } from '@/domain/ids'
import { withdrawnNotice } from '@/domain/notice/enrolmentNotices'
import { no, yes, type Result } from '@/domain/result'
import { to } from '../_kit/operators'
import { withNotices } from '../_kit/outbox'
import { givenBack } from '../_kit/seats'
import { store } from '../_kit/store'
import { entryOf } from './entryOf'
import { passOn } from './offers'
import { planFor, type PlaceAct } from './placeFacts'
import { placementOf } from './placements'
import { hasDone } from './sentAgain'

interface Left {
  week: PupilWeek
  seats: Seats | null
}

/** Leaves a course: the place and the seat change together, or not at all; then the seat goes down the line. */
export async function leaveCourse(leaving: PlaceAct): Promise<Result<Placement[]>> {
  const { schoolId, pupilId, termId, courseId, actor, op, now } = leaving
  const found = await planFor(leaving)
  if (!found.ok) return found
  const plan = found.value
  const left = await store.transaction(async (t): Promise<Result<Left>> => {
    const week = await t.get('weeks', weekId(pupilId, termId))
    if (week === null || week.schoolId !== schoolId) return no({ code: 'enrolment/no-week' })
    const decided = withdraw({ now, plan, week, courseId })
    if (!decided.ok) return decided
    const seats = await t.get('seats', courseId)
    if (decided.value.kind === 'already') return yes({ week, seats })
    if (hasDone(week, op)) return no({ code: 'enrolment/changed-since' })
    const { course, slots, from } = decided.value
    await t.update('weeks', week._id, {
      ...Object.fromEntries(slots.map((key) => [`places.${key}`, to.remove()])),
      version: to.add(1),
      entries: to.append(entryOf(leaving, { kind: 'withdrawn', courseId, from })),
      ...withNotices([withdrawnNotice({ now, week, course, from, op, on: actor.on })]),
    })
    const after = withoutCourse(week, courseId)
    if (seats?.claims[pupilId] === undefined) return yes({ week: after, seats })
    await t.update('seats', courseId, { ...givenBack(pupilId, false), touchedAt: now })
    return yes({ week: after, seats: { ...seats, left: seats.left + 1 } })
  })
  if (!left.ok) return left
  const { week, seats } = left.value
  return yes([placementOf({ week, courseId, seats: await passOn(seats, plan, now) })])
}
