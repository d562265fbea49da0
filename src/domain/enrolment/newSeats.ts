import type { Seats } from './PupilWeek'

/** Seats nobody has asked for yet. */
export const newSeats = (
  of: Pick<Seats, '_id' | 'schoolId' | 'termId' | 'courseId' | 'day' | 'capacity'>,
): Seats => ({
  ...of,
  left: of.capacity,
  claims: {},
  offers: {},
  waiters: {},
  waiting: 0,
  joined: 0,
  offered: 0,
  reserved: null,
  dirty: false,
  touchedAt: 0,
})
