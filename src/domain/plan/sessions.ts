/** Art. 8 · 精心组织实施: the sessions of a term are plan × calendar, with what was cancelled, moved or merged since. */
import { slotKey, slotOf, type SlotKey } from '../enrolment/PupilWeek'
import type { CourseId, PersonId } from '../ids'
import type { Day, Weekday } from '../time'
import { courseOf } from './courseOf'
import type { BlockKind, Plan } from './Plan'
import type { SessionChange } from './SessionChange'

export interface PlannedSession {
  /** The day it runs; of one that does not run, the day it would have. */
  day: Day
  courseId: CourseId
  slot: SlotKey
  name: string
  block: BlockKind
  /** 基本托管: the one course that never refuses a child. */
  isCare: boolean
  startsAtMinute: number
  endsAtMinute: number
  teacherId: PersonId
  teacherName: string
  venue: string
  change: SessionChange | null
  /** False: cancelled, moved away or merged; nobody is led there. */
  runs: boolean
}

export type SessionFacts = Pick<Plan, 'courses' | 'blocks' | 'changes'>

interface Where {
  day: Day
  courseId: CourseId
  slot: SlotKey
}

/** Half-open: one that ends when the other begins does not overlap it. */
export const overlaps = (
  a: Pick<PlannedSession, 'startsAtMinute' | 'endsAtMinute'>,
  b: Pick<PlannedSession, 'startsAtMinute' | 'endsAtMinute'>,
): boolean => a.startsAtMinute < b.endsAtMinute && b.startsAtMinute < a.endsAtMinute

/** A session as the plan has it, before any change; null when the plan has no such course or block. */
export function plannedSession(plan: SessionFacts, { day, courseId, slot }: Where): PlannedSession | null {
  const course = courseOf(plan, courseId)
  const block = plan.blocks.find((b) => b.id === slotOf(slot).blockId)
  if (course === undefined || block === undefined) return null
  return {
    day,
    courseId,
    slot,
    name: course.name,
    block: block.kind,
    isCare: course.capacity === null,
    startsAtMinute: block.startsAtMinute,
    endsAtMinute: block.endsAtMinute,
    teacherId: course.teacherId,
    teacherName: course.teacherName,
    venue: course.venue,
    change: null,
    runs: true,
  }
}

/** What stands of a session: a merger into a course that has left the plan stands no longer. */
function changeOf({ courses, changes }: SessionFacts, { day, courseId, slot }: Where): SessionChange | null {
  const change = changes.find((c) => c.day === day && c.courseId === courseId && c.slot === slot)
  if (change === undefined) return null
  return change.kind === 'merged' && courseOf({ courses }, change.into) === undefined ? null : change
}

/** The session of that day as it now is. */
export function sessionOn(plan: SessionFacts, where: Where): PlannedSession | null {
  const planned = plannedSession(plan, where)
  const change = changeOf(plan, where)
  if (planned === null || change === null) return planned
  if (change.kind !== 'moved' || change.toDay !== where.day) return { ...planned, change, runs: false }
  const { startsAtMinute, endsAtMinute, venue } = change
  return { ...planned, startsAtMinute, endsAtMinute, venue, change }
}

/** Sessions that come to this day from another one. */
export const movedIn = (plan: SessionFacts, day: Day): PlannedSession[] =>
  plan.changes.flatMap((change): PlannedSession[] => {
    if (change.kind !== 'moved' || change.toDay !== day || change.day === day) return []
    const planned = plannedSession(plan, change)
    if (planned === null) return []
    const { startsAtMinute, endsAtMinute, venue } = change
    return [{ ...planned, day, startsAtMinute, endsAtMinute, venue, change }]
  })

/** Every session of these service days in order of time; what does not run stands where the plan had it. */
export const sessionsOf = (plan: SessionFacts, days: { day: Day; timetable: Weekday }[]): PlannedSession[] =>
  days.flatMap(({ day, timetable }) =>
    Object.values(plan.courses)
      .flatMap((course) =>
        course.slots
          .filter((slot) => slot.weekday === timetable)
          .flatMap((slot) => sessionOn(plan, { day, courseId: course._id, slot: slotKey(slot) }) ?? []),
      )
      .concat(movedIn(plan, day))
      .sort((a, b) => a.startsAtMinute - b.startsAtMinute),
  )
