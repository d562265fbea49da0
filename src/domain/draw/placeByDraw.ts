/** M8.2: what a child received goes into its week, as far as it still fits. */
import { slotKey, type PupilWeek, type SlotKey } from '../enrolment/PupilWeek'
import type { CourseId } from '../ids'
import { courseOf } from '../plan/courseOf'
import type { Course, Plan } from '../plan/Plan'
import type { Draw } from './Draw'
import { stretchesOf } from './groups'
import { heldAgainst, isFor, isHeld } from './wish'

/**
 * The act under which a draw enters its places, the same in every week: who has an entry of it has been served. No phone
 * can send an act of this name (see `opReader`).
 */
export const drawOp = ({ windowId }: Pick<Draw, 'windowId'>): string => `draw:${windowId}`

export interface PlaceFacts {
  plan: Pick<Plan, 'courses' | 'blocks'>
  week: PupilWeek
  got: CourseId[]
  op: string
}

export interface PlaceDecision {
  take: { course: Course; slots: SlotKey[] }[]
  /** Drawn, and in the way of what the week holds by now: its seat goes to the next in line. */
  missed: Course[]
}

/**
 * Decided on the week and the plan as they stand. A course that was entered under this act before is neither taken nor missed, also
 * when the family has left it since; one that it holds by another way is its own already.
 */
export function placeByDraw({ plan, week, got, op }: PlaceFacts): PlaceDecision {
  const decision: PlaceDecision = { take: [], missed: [] }
  let places = week.places
  for (const courseId of got) {
    const course = courseOf(plan, courseId)
    const isServed = week.entries.some((entry) => entry.op === op && entry.courseId === courseId)
    if (course === undefined || isServed || isHeld({ places }, courseId)) continue
    const takes = stretchesOf(course, plan.blocks)
    if (!isFor(course, week) || heldAgainst(plan, { places }, { courseId, takes }) !== null) {
      decision.missed.push(course)
      continue
    }
    const slots = course.slots.map(slotKey)
    decision.take.push({ course, slots })
    places = { ...places, ...Object.fromEntries(slots.map((key) => [key, { courseId, since: '' }])) }
  }
  return decision
}
