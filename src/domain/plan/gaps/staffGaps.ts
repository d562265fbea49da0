/** Art. 6 · 本校教师承担: who stands in the plan is appointed at the school through the whole term. */
import type { CourseId } from '../../ids'
import type { Day } from '../../time'
import type { GapFacts } from './GapFacts'
import { LATE_LABEL } from './heldTimes'

interface OfTeacher {
  /** `null`: the late room. */
  courseId: CourseId | null
  course: string
  teacher: string
}

export type StaffGap =
  | ({ gap: 'teacher-unknown' } & OfTeacher)
  /** Appointed, but not from the term's first day to its last. */
  | ({ gap: 'teacher-part'; from: Day; to: Day | null } & OfTeacher)

export function staffGaps({ content, ground, courses, label }: GapFacts): StaffGap[] {
  const { firstDay, lastDay } = ground.term
  const staff = new Map(ground.staff.map((one) => [one.personId, one]))
  const { late } = content
  const posts = [
    ...courses.map((course) => ({
      courseId: course._id,
      course: label(course),
      teacherId: course.teacherId,
      teacher: course.teacherName,
    })),
    { courseId: null, course: LATE_LABEL, teacherId: late.teacherId, teacher: late.teacherName },
  ].filter((post) => post.teacherId !== '')
  return posts.flatMap(({ teacherId, ...post }): StaffGap[] => {
    const known = staff.get(teacherId)
    if (known === undefined) return [{ gap: 'teacher-unknown', ...post }]
    const { from, to } = known
    const isWhole = from <= firstDay && (to === null || to >= lastDay)
    return isWhole ? [] : [{ gap: 'teacher-part', from, to, ...post, teacher: known.name }]
  })
}
