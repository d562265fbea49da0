import type { CourseId, PersonId } from '../../ids'
import type { Weekday } from '../../time'
import type { LateCare } from '../Plan'
import type { GapFacts } from './GapFacts'

/** One stretch of one weekday in which a teacher and a venue are taken; the late room is one like any other. */
export interface Held {
  /** `null`: the late room. */
  courseId: CourseId | null
  course: string
  weekday: Weekday
  startsAtMinute: number
  endsAtMinute: number
  teacherId: PersonId
  teacherName: string
  venue: string
}

export const LATE_LABEL = '延时托管'

export const lateEndsAt = (late: LateCare): number =>
  Math.max(late.startsAtMinute, ...late.options.map((option) => option.untilMinute))

/** Every slot whose block exists, on the weekday it names, and the late room until its last hour. */
export function heldTimes({ content, courses, blocks, label }: GapFacts): Held[] {
  const { late } = content
  return [
    ...courses.flatMap((course) =>
      course.slots.flatMap(({ weekday, blockId }): Held[] => {
        const block = blocks.get(blockId)
        if (block === undefined) return []
        const { _id: courseId, teacherId, teacherName, venue } = course
        const { startsAtMinute, endsAtMinute } = block
        return [
          {
            courseId,
            course: label(course),
            weekday,
            startsAtMinute,
            endsAtMinute,
            teacherId,
            teacherName,
            venue,
          },
        ]
      }),
    ),
    ...late.weekdays.map((weekday): Held => ({
      courseId: null,
      course: LATE_LABEL,
      weekday,
      startsAtMinute: late.startsAtMinute,
      endsAtMinute: lateEndsAt(late),
      teacherId: late.teacherId,
      teacherName: late.teacherName,
      venue: late.venue,
    })),
  ]
}
