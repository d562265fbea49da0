/** Art. 8 · 一校一案: next term's plan begins as this term's, with its own courses. */
import { asId, courseIdPrefix, type CourseId, type SchoolId, type TermId } from '../ids'
import { careCourseId, CARE_BLOCK, homeroomCare, homeroomVenue, nameOfStaff } from './emptyContent'
import type { Course, PlanContent } from './Plan'
import type { PlanGround } from './PlanGround'

/**
 * Every course under a new id of the new term: seats and places of the two terms can never meet. Windows are left out,
 * their days are over. A homeroom's care follows the homeroom as it is now (grade, teacher); homerooms that are gone lose
 * theirs, new ones get the usual one.
 */
export function copiedContent(
  source: PlanContent,
  schoolId: SchoolId,
  termId: TermId,
  ground: PlanGround,
): PlanContent {
  const homerooms = new Map(ground.homerooms.map((one) => [one.homeroomId, one]))
  const before = Object.values(source.courses)
  const careBlock = source.blocks.find((block) => block.kind === 'care')?.id ?? CARE_BLOCK
  const newId = (index: number): CourseId => asId(`${courseIdPrefix(schoolId, termId)}c${index + 1}`)
  const copied = before.flatMap((course, index): Course[] => {
    if (course.homeroomId === null || course.capacity !== null) return [{ ...course, _id: newId(index) }]
    const homeroom = homerooms.get(course.homeroomId)
    if (homeroom === undefined) return []
    homerooms.delete(course.homeroomId)
    const { teacherId, grade, homeroomId } = homeroom
    const teacherName = nameOfStaff(ground, teacherId)
    return [
      {
        ...course,
        _id: careCourseId(schoolId, termId, homeroomId),
        grades: [grade],
        teacherId,
        teacherName,
      },
    ]
  })
  const added = [...homerooms.values()].map((homeroom) =>
    homeroomCare(careCourseId(schoolId, termId, homeroom.homeroomId), homeroom, careBlock, ground),
  )
  const known = new Set(source.venues.map((venue) => venue.name))
  const rooms = [...homerooms.values()].map(homeroomVenue).filter((venue) => !known.has(venue.name))
  return {
    ...source,
    courses: Object.fromEntries([...copied, ...added].map((course) => [course._id, course])),
    venues: [...source.venues, ...rooms],
    windows: [],
  }
}
