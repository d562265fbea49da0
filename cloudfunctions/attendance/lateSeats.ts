import { newSeats } from '@/domain/enrolment/newSeats'
import { lateCourseId, lateSeatsId } from '@/domain/ids'
import type { Plan } from '@/domain/plan/Plan'
import type { Day } from '@/domain/time'
import { store } from '../_kit/store'

type Room = Pick<Plan, 'schoolId' | 'termId' | 'late'>

/** The late room's seats of a day come into being with the first application. */
export async function ensureSeats({ schoolId, termId, late }: Room, day: Day, now: number): Promise<void> {
  await store.add('seats', [
    {
      ...newSeats({
        _id: lateSeatsId(schoolId, day),
        schoolId,
        termId,
        courseId: lateCourseId(schoolId),
        day,
        capacity: late.capacity,
      }),
      touchedAt: now,
    },
  ])
}

export const seatsLeft = async ({ schoolId, late }: Room, day: Day): Promise<number> =>
  (await store.get('seats', lateSeatsId(schoolId, day)))?.left ?? late.capacity
