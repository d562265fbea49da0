/** Art. 5, 8: 志愿组. Courses that stand in each other's way are ranked together, so that one wish weighs against another. */
import type { EnrolmentWindow } from '../enrolment/EnrolmentWindow'
import { slotKey } from '../enrolment/PupilWeek'
import type { Block, Course, Plan } from '../plan/Plan'
import type { DrawCourse, DrawGroup } from './Draw'

/** By code unit, the same everywhere. */
export const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const isCare = (block: Block): boolean => block.kind === 'care'

/** A child leaves the basic care for a club (see `clashOf`), so the two are cut apart. */
export function stretchesOf(course: Pick<Course, 'slots'>, blocks: Block[]): string[] {
  const stretches = course.slots.flatMap(({ weekday, blockId }) => {
    const block = blocks.find(({ id }) => id === blockId)
    if (block === undefined) return []
    const cuts = blocks
      .filter((other) => isCare(other) === isCare(block))
      .flatMap(({ startsAtMinute, endsAtMinute }) => [startsAtMinute, endsAtMinute])
      .filter((minute) => minute >= block.startsAtMinute && minute < block.endsAtMinute)
    return cuts.map((minute) => `${weekday}-${minute}${isCare(block) ? '-care' : ''}`)
  })
  return [...new Set(stretches)].sort(inOrder)
}

/** A course without a known time cannot be drawn. */
const drawCourse = (course: Course, blocks: Block[]): DrawCourse => ({
  courseId: course._id,
  name: course.name,
  slots: course.slots.map(slotKey).sort(inOrder),
  takes: stretchesOf(course, blocks),
  seats: course.capacity ?? 0,
})

export const clashes = (a: Pick<DrawCourse, 'takes'>, b: Pick<DrawCourse, 'takes'>): boolean =>
  a.takes.some((stretch) => b.takes.includes(stretch))

/** 抽签的课: a course with a capacity that is open to one of the window's grades. */
export const isDrawnIn = (
  { capacity, grades }: Pick<Course, 'capacity' | 'grades'>,
  window: Pick<EnrolmentWindow, 'grades'>,
): boolean => capacity !== null && grades.some((grade) => window.grades.includes(grade))

/**
 * The groups of a window: its grades' courses with a capacity, joined while they clash. Courses stand in the order of
 * their ids, groups in that of their first course, whose id is the group's. Seats are the capacity; sealing says how
 * many of them are given away.
 */
export function groupsOf(
  plan: Pick<Plan, 'courses' | 'blocks'>,
  window: Pick<EnrolmentWindow, 'grades'>,
): DrawGroup[] {
  const courses = Object.values(plan.courses)
    .filter((course) => isDrawnIn(course, window))
    .map((course) => drawCourse(course, plan.blocks))
    .filter(({ takes }) => takes.length > 0)
    .sort((a, b) => inOrder(a.courseId, b.courseId))
  let groups: DrawCourse[][] = []
  for (const course of courses) {
    const near = groups.filter((group) => group.some((other) => clashes(course, other)))
    groups = [...groups.filter((group) => !near.includes(group)), [...near.flat(), course]]
  }
  return groups
    .map((group) => group.sort((a, b) => inOrder(a.courseId, b.courseId)))
    .map((group) => ({ id: group[0]?.courseId ?? '', courses: group }))
    .sort((a, b) => inOrder(a.id, b.id))
}
