import type { Draw, DrawGroup } from '@/domain/draw/Draw'
import type { Seats } from '@/domain/enrolment/PupilWeek'
import { to } from '../../_kit/operators'
import { store } from '../../_kit/store'
import { inSlices } from './inSlices'

/** Others may take or free a seat meanwhile. */
const ROUNDS = 6

/**
 * Keeps what is left of a course out of everybody's reach but this draw's, in one conditional update, and says how many
 * seats that are. Who already waits for it goes first. Done before, it says the same again.
 */
async function keep(courseId: string, draw: Pick<Draw, '_id'>): Promise<number> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const seats: Seats | null = await store.get('seats', courseId)
    if (seats === null) return 0
    if (seats.reserved !== null) return seats.reserved.drawId === draw._id ? seats.reserved.seats : 0
    const { left, waiting } = seats
    const kept = Math.max(0, left - waiting)
    const changed = await store.update(
      'seats',
      { _id: courseId, left, waiting, reserved: null },
      { left: to.add(-kept), reserved: { drawId: draw._id, seats: kept } },
    )
    if (changed > 0) return kept
  }
  throw new Error(`the seats of ${courseId} change too often to be kept for ${draw._id}`)
}

/** The groups with the seats the draw really gives away. */
export async function keepSeats(groups: DrawGroup[], draw: Pick<Draw, '_id'>): Promise<DrawGroup[]> {
  const kept = new Map<string, number>()
  await inSlices(
    groups.flatMap(({ courses }) => courses),
    async ({ courseId }) => void kept.set(courseId, await keep(courseId, draw)),
  )
  return groups.map((group) => ({
    ...group,
    courses: group.courses.map((course) => ({ ...course, seats: kept.get(course.courseId) ?? 0 })),
  }))
}

/** Seats kept for this draw, in whatever course of the school. */
export const keptFor = (draw: Pick<Draw, '_id' | 'schoolId' | 'termId'>): Promise<Seats[]> =>
  store.findAll('seats', {
    schoolId: draw.schoolId,
    termId: draw.termId,
    'reserved.drawId': draw._id,
  })
