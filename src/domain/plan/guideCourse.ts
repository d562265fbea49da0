import { hoursOf } from '../enrolment/hoursClash'
import type { GuideCourse } from './Guide'
import type { Course, Plan } from './Plan'

/** A course as families read it: its slots resolved to times. */
export const guideCourse = (course: Course, blocks: Plan['blocks']): GuideCourse => ({
  courseId: course._id,
  name: course.name,
  kind: course.kind,
  level: course.level,
  about: course.about,
  materials: course.materials,
  grades: course.grades,
  times: hoursOf(course.slots, blocks),
  teacherName: course.teacherName,
  venue: course.venue,
  capacity: course.capacity,
  serviceFeeFen: course.serviceFeeFen,
  agencyFeeFen: course.agencyFeeFen,
})
