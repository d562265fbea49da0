import type { PupilWeek, Seats } from '@/domain/enrolment/PupilWeek'
import { newSeats } from '@/domain/enrolment/newSeats'
import type { CourseId } from '@/domain/ids'
import type { Course, Plan } from '@/domain/plan/Plan'

type Claims = Seats['claims']

function claimsByCourse(weeks: PupilWeek[]): Map<CourseId, Claims> {
  const claims = new Map<CourseId, Claims>()
  for (const { pupilId, entries } of weeks)
    for (const { courseId, by, at, op } of entries)
      claims.set(courseId, { ...claims.get(courseId), [pupilId]: { by, at, op } })
  return claims
}

const seatsOf = (plan: Plan, course: Course, capacity: number, claims: Claims): Seats => ({
  ...newSeats({
    _id: course._id,
    schoolId: plan.schoolId,
    termId: plan.termId,
    courseId: course._id,
    day: null,
    capacity,
  }),
  left: capacity - Object.keys(claims).length,
  claims,
  touchedAt: Math.max(0, ...Object.values(claims).map((claim) => claim.at)),
})

/** Seats of every course that has a ceiling, claimed by exactly those whose week has a place in it. */
export function seatDocs(plans: Plan[], weeks: PupilWeek[]): Seats[] {
  const claims = claimsByCourse(weeks)
  return plans.flatMap((plan) =>
    Object.values(plan.courses).flatMap((course) =>
      course.capacity === null ? [] : [seatsOf(plan, course, course.capacity, claims.get(course._id) ?? {})],
    ),
  )
}
