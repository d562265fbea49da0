import type { GuideCourse } from '@/contract/plan'
import type { Course, Plan } from '@/domain/plan/Plan'

/** A course as families read it: its slots resolved to times. */
export const guideCourse = (course: Course, blocks: Plan['blocks']): GuideCourse => ({
  courseId: course._id,
  name: course.name,
  kind: course.kind,
  about: course.about,
  grades: course.grades,
  times: course.slots.flatMap(({ weekday, blockId }) => {
    const block = blocks.find((b) => b.id === blockId)
    return block === undefined
      ? []
      : [{ weekday, startsAtMinute: block.startsAtMinute, endsAtMinute: block.endsAtMinute }]
  }),
  teacherName: course.teacherName,
  venue: course.venue,
  capacity: course.capacity,
  serviceFeeFen: course.serviceFeeFen,
  agencyFeeFen: course.agencyFeeFen,
})
