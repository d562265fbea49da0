/** Rule 2: basic care counts no seats, so who is in it is counted where a new version would move or drop it. */
import type { CourseId, SchoolId } from '@/domain/ids'
import { slotKey } from '@/domain/enrolment/PupilWeek'
import { gapFacts } from '@/domain/plan/gaps/GapFacts'
import { takenGaps } from '@/domain/plan/gaps/takenGaps'
import type { PlanContent } from '@/domain/plan/Plan'
import type { PlanGround } from '@/domain/plan/PlanGround'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'

async function placed(schoolId: SchoolId, ground: PlanGround, courseId: CourseId): Promise<number> {
  const slots = ground.inForce[courseId]?.slots ?? []
  if (slots.length === 0) return 0
  return store.count(
    'weeks',
    is.anyOf(
      { schoolId, termId: ground.term._id },
      ...slots.map((slot) => ({ [`places.${slotKey(slot)}.courseId`]: courseId })),
    ),
  )
}

/** The ground with the children in those care courses that the content would not keep as they are. */
export async function withCareTaken(
  schoolId: SchoolId,
  content: PlanContent,
  ground: PlanGround,
): Promise<PlanGround> {
  const care = Object.entries(ground.inForce).filter(([, course]) => course.capacity === null)
  const asIfTaken = { ...ground, taken: Object.fromEntries(care.map(([id]) => [id, 1])) }
  const touched = takenGaps(gapFacts(content, asIfTaken)).map((gap) => gap.courseId)
  const counted = await Promise.all(
    touched.map(async (courseId) => [courseId, await placed(schoolId, ground, courseId)] as const),
  )
  return { ...ground, taken: { ...ground.taken, ...Object.fromEntries(counted) } }
}
