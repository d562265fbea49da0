/** Rule 2: a place that was given stays a place. What a new version may not do to courses children are in. */
import { asId, type CourseId } from '../../ids'
import type { Block, Course } from '../Plan'
import { courseOf } from '../courseOf'
import type { GapFacts } from './GapFacts'

export type TakenGap = { courseId: CourseId; course: string; taken: number } & (
  | { gap: 'taken-gone' }
  /** Other days, other blocks, another homeroom or a grade less: the children's places would point nowhere. */
  | { gap: 'taken-moved' }
  | { gap: 'taken-capacity'; capacity: number }
  /** Hours that were apart now touch the same minutes: whoever is in both would be in two places. */
  | { gap: 'taken-overlap'; other: string }
)

type Held = Pick<Course, 'grades' | 'homeroomId' | 'slots' | 'capacity'>

const slotsText = ({ slots }: Held): string =>
  slots
    .map(({ weekday, blockId }) => `${weekday}-${blockId}`)
    .sort()
    .join(' ')

const sameHold = (before: Held, after: Held): boolean =>
  slotsText(before) === slotsText(after) &&
  before.homeroomId === after.homeroomId &&
  before.grades.every((grade) => after.grades.includes(grade)) &&
  (before.capacity === null) === (after.capacity === null)

const touch = (a: Held, b: Held, blocks: Map<string, Block>): boolean =>
  a.slots.some(({ weekday, blockId }) =>
    b.slots.some((other) => {
      const [one, two] = [blocks.get(blockId), blocks.get(other.blockId)]
      return (
        weekday === other.weekday &&
        one !== undefined &&
        two !== undefined &&
        one.startsAtMinute < two.endsAtMinute &&
        two.startsAtMinute < one.endsAtMinute
      )
    }),
  )

/** Clubs and evening study only: a club may lie inside the care, the child leaves care for it. */
function overlapGaps({ content, ground, blocks, label }: GapFacts): TakenGap[] {
  const before = new Map(ground.blocksInForce.map((block) => [block.id, block]))
  const held = Object.values(content.courses).flatMap((course) => {
    const was = courseOf({ courses: ground.inForce }, course._id)
    const taken = ground.taken[course._id] ?? 0
    return was === undefined || taken === 0 || course.capacity === null ? [] : [{ course, was, taken }]
  })
  return held.flatMap(({ course, was, taken }, index) =>
    held
      .slice(0, index)
      .filter(
        (other) =>
          other.course.grades.some((grade) => course.grades.includes(grade)) &&
          touch(course, other.course, blocks) &&
          !touch(was, other.was, before),
      )
      .map((other): TakenGap => ({
        gap: 'taken-overlap',
        courseId: course._id,
        course: label(course),
        other: label(other.course),
        taken,
      })),
  )
}

/** As many seats as are taken are fine, one less is a gap. */
export function takenGaps(facts: GapFacts): TakenGap[] {
  const { content, ground, label } = facts
  const ofCourses = Object.entries(ground.taken).flatMap(([id, taken]): TakenGap[] => {
    const courseId = asId<'Course'>(id)
    const before = courseOf({ courses: ground.inForce }, courseId)
    if (taken === 0 || before === undefined) return []
    const course = courseOf(content, courseId)
    if (course === undefined) return [{ gap: 'taken-gone', courseId, course: before.name, taken }]
    const of = { courseId, course: label(course), taken }
    if (!sameHold(before, course)) return [{ gap: 'taken-moved', ...of }]
    return course.capacity !== null && course.capacity < taken
      ? [{ gap: 'taken-capacity', capacity: course.capacity, ...of }]
      : []
  })
  return [...ofCourses, ...overlapGaps(facts)]
}
