/** What the desk does to a plan's content, as pure steps: the store keeps the result and saves it. */
import type { FeeRule } from '@/domain/billing/FeeRule'
import type { EnrolmentWindow } from '@/domain/enrolment/EnrolmentWindow'
import type { CourseId } from '@/domain/ids'
import type { Block, Course, PlanContent, Venue } from '@/domain/plan/Plan'

export type Edit = (content: PlanContent) => PlanContent

const put = <T extends { id: string }>(list: T[], one: T): T[] =>
  list.some((other) => other.id === one.id)
    ? list.map((other) => (other.id === one.id ? one : other))
    : [...list, one]
const without = <T extends { id: string }>(list: T[], id: string): T[] => list.filter((one) => one.id !== id)

/** `b7`: the first number nobody has. */
export function freeId(prefix: string, taken: readonly string[]): string {
  let number = taken.length + 1
  while (taken.includes(`${prefix}${number}`)) number += 1
  return `${prefix}${number}`
}

function eachCourse(content: PlanContent, change: (course: Course) => Course | null): PlanContent['courses'] {
  const courses: PlanContent['courses'] = {}
  for (const course of Object.values(content.courses)) {
    const changed = change(course)
    if (changed !== null) courses[course._id] = changed
  }
  return courses
}

export const putBlock =
  (block: Block): Edit =>
  (content) => ({ ...content, blocks: put(content.blocks, block) })

/** Courses lose the slots they had in it. */
export const dropBlock =
  (id: string): Edit =>
  (content) => ({
    ...content,
    blocks: without(content.blocks, id),
    courses: eachCourse(content, (course) => ({
      ...course,
      slots: course.slots.filter((slot) => slot.blockId !== id),
    })),
  })

export const putCourse =
  (course: Course): Edit =>
  (content) => ({ ...content, courses: { ...content.courses, [course._id]: course } })

export const dropCourse =
  (id: CourseId): Edit =>
  (content) => ({
    ...content,
    courses: eachCourse(content, (course) => (course._id === id ? null : course)),
  })

export const addVenue =
  (venue: Venue): Edit =>
  (content) => ({ ...content, venues: [...content.venues, venue] })

/** A new name follows into the courses and the late room that are held there. */
export const putVenue =
  (index: number, venue: Venue): Edit =>
  (content) => {
    const before = content.venues[index]
    const isAlone = content.venues.filter((one) => one.name === before?.name).length === 1
    if (before === undefined || before.name === venue.name || !isAlone || before.name === '')
      return { ...content, venues: content.venues.map((one, at) => (at === index ? venue : one)) }
    return {
      ...content,
      venues: content.venues.map((one, at) => (at === index ? venue : one)),
      courses: eachCourse(content, (course) =>
        course.venue === before.name ? { ...course, venue: venue.name } : course,
      ),
      late: content.late.venue === before.name ? { ...content.late, venue: venue.name } : content.late,
    }
  }

export const dropVenue =
  (index: number): Edit =>
  (content) => ({ ...content, venues: content.venues.filter((_, at) => at !== index) })

export const putWindow =
  (window: EnrolmentWindow): Edit =>
  (content) => ({ ...content, windows: put(content.windows, window) })

export const dropWindow =
  (id: string): Edit =>
  (content) => ({ ...content, windows: without(content.windows, id) })

export const putFee =
  (fee: FeeRule): Edit =>
  (content) => ({ ...content, fees: put(content.fees, fee) })

export const dropFee =
  (id: string): Edit =>
  (content) => ({ ...content, fees: without(content.fees, id) })

export const putLate =
  (late: Partial<PlanContent['late']>): Edit =>
  (content) => ({ ...content, late: { ...content.late, ...late } })

export const putOfferHours =
  (offerHours: number): Edit =>
  (content) => ({ ...content, offerHours })
