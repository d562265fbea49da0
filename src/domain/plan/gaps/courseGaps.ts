/** Art. 8 · 办班种类、课程内容、师资安排、参加对象、容纳人数、时间安排: each course says all of it. */
import type { CourseId } from '../../ids'
import type { Weekday } from '../../time'
import type { Course, CourseSlot } from '../Plan'
import type { GapFacts } from './GapFacts'

export interface OfCourse {
  courseId: CourseId
  course: string
}

const PARTS = ['name', 'about', 'grades', 'slots', 'teacher', 'venue'] as const
export type CoursePart = (typeof PARTS)[number]

type SlotTrouble = 'slot-unknown' | 'slot-weekday' | 'slot-grades' | 'slot-twice'
type CeilingTrouble = 'course-mixed' | 'care-capped' | 'capacity-missing'

export type CourseGap = OfCourse &
  (
    | { gap: 'course-incomplete'; lacks: CoursePart }
    | { gap: 'course-grades' | 'course-homeroom' | CeilingTrouble }
    /** Its block is gone, or does not run that weekday, or not for those grades, or two slots share minutes. */
    | { gap: SlotTrouble; weekday: Weekday }
  )

function lacking({ name, about, grades, slots, teacherId, venue }: Course): CoursePart[] {
  const parts: Record<CoursePart, boolean> = {
    name: name.trim() !== '',
    about: about.trim() !== '',
    grades: grades.length > 0,
    slots: slots.length > 0,
    teacher: teacherId !== '',
    venue: venue.trim() !== '',
  }
  return PARTS.filter((part) => !parts[part])
}

function troubleOf(
  slot: CourseSlot,
  index: number,
  course: Course,
  { blocks }: GapFacts,
): SlotTrouble | null {
  const block = blocks.get(slot.blockId)
  if (block === undefined) return 'slot-unknown'
  if (!block.weekdays.includes(slot.weekday)) return 'slot-weekday'
  if (course.grades.some((grade) => !block.grades.includes(grade))) return 'slot-grades'
  const before = course.slots.slice(0, index).some((other) => {
    const theirs = blocks.get(other.blockId)
    return (
      other.weekday === slot.weekday &&
      theirs !== undefined &&
      theirs.startsAtMinute < block.endsAtMinute &&
      block.startsAtMinute < theirs.endsAtMinute
    )
  })
  return before ? 'slot-twice' : null
}

/** Basic care has no ceiling, everything else has a capacity; no course is half of each. */
function ceilingTrouble(course: Course, { blocks }: GapFacts): CeilingTrouble | null {
  const kinds = course.slots.flatMap(({ blockId }) => blocks.get(blockId)?.kind ?? [])
  if (kinds.length === 0) return null
  const inCare = kinds.filter((kind) => kind === 'care').length
  if (inCare > 0 && inCare < kinds.length) return 'course-mixed'
  if (inCare > 0) return course.capacity === null ? null : 'care-capped'
  return course.capacity === null ? 'capacity-missing' : null
}

function gapsOf(course: Course, facts: GapFacts): CourseGap[] {
  const { grades, homerooms } = facts.ground
  const of: OfCourse = { courseId: course._id, course: facts.label(course) }
  const homeroom = homerooms.find((one) => one.homeroomId === course.homeroomId)
  const isOfHomeroom =
    homeroom !== undefined && course.grades.length === 1 && course.grades[0] === homeroom.grade
  const gaps: CourseGap[] = lacking(course).map((lacks) => ({ gap: 'course-incomplete', lacks, ...of }))
  if (course.grades.some((grade) => !grades.includes(grade))) gaps.push({ gap: 'course-grades', ...of })
  if (course.homeroomId !== null && !isOfHomeroom) gaps.push({ gap: 'course-homeroom', ...of })
  const ceiling = ceilingTrouble(course, facts)
  if (ceiling !== null) gaps.push({ gap: ceiling, ...of })
  course.slots.forEach((slot, index) => {
    const trouble = troubleOf(slot, index, course, facts)
    if (trouble !== null) gaps.push({ gap: trouble, weekday: slot.weekday, ...of })
  })
  return gaps
}

export const courseGaps = (facts: GapFacts): CourseGap[] =>
  facts.courses.flatMap((course) => gapsOf(course, facts))
