import type { Placement } from '@/contract/enrolment'
import type { BasketItem } from '@/domain/enrolment/enrolAll'
import { placeIn } from '@/domain/enrolment/places'
import type { PupilWeek, Seats } from '@/domain/enrolment/PupilWeek'
import { positionOf } from '@/domain/enrolment/waitingList'
import { weekId, type CourseId } from '@/domain/ids'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'
import type { SeatClaims } from './seatClaims'

type Row = { week: Pick<PupilWeek, 'pupilId' | 'places'>; courseId: CourseId; seats: Seats | null }

/** One row as it stands: what the record says, and the seats if the course has a ceiling. */
export function placementOf({ week, courseId, seats }: Row): Placement {
  const place = placeIn(week, courseId)
  const position = seats === null ? null : positionOf(seats, week.pupilId)
  return {
    pupilId: week.pupilId,
    courseId,
    state: place !== null ? 'placed' : position !== null ? 'waiting' : 'free',
    left: seats?.left ?? null,
    position,
    since: place?.since ?? null,
  }
}

/** The rows of a basket as they stand now: the answer to an act that was done before. Seats this call has not seen are read. */
export async function placementsNow(
  items: BasketItem[],
  weeks: PupilWeek[],
  claims: Pick<SeatClaims, 'seatsOf'>,
): Promise<Placement[]> {
  const courseIds = [...new Set(items.map((item) => item.courseId))]
  const seen = courseIds.flatMap((id) => claims.seatsOf(id) ?? [])
  const others = courseIds.filter((id) => claims.seatsOf(id) === null)
  const read = others.length === 0 ? [] : await store.find('seats', { _id: is.in(others) })
  const seats = [...seen, ...read]
  return items.flatMap(({ pupilId, termId, courseId }) => {
    const week = weeks.find((one) => one._id === weekId(pupilId, termId))
    if (week === undefined) return []
    return [placementOf({ week, courseId, seats: seats.find((one) => one._id === courseId) ?? null })]
  })
}
