import type { Failure } from '@/domain/failure'
import type { Course } from '@/domain/plan/Plan'
import type { Claimed } from '../_kit/seats'

/** Why no seat was had, with the course's name. */
export function seatRefusal(
  { why, waiting }: Extract<Claimed, { kind: 'refused' }>,
  { name: course }: Pick<Course, 'name'>,
): Failure {
  switch (why) {
    case 'full':
      return { code: 'enrolment/full', course }
    case 'others-wait':
      return { code: 'enrolment/others-wait', course, waiting }
    case 'offered':
      return { code: 'enrolment/offer-waits', course }
    default:
      return why satisfies never
  }
}
