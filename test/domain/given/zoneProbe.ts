import {
  atMinute,
  dayOf,
  isDay,
  minuteOf,
  momentText,
  plusDays,
  schoolDayOf,
  schoolMinuteOf,
  weekdayOf,
} from '@/domain/time'

/** Moments around midnights of the city, of UTC and of summer-time changes elsewhere. */
const MOMENTS = [
  '2026-03-08T06:59:59.999Z',
  '2026-03-08T07:00:00.000Z',
  '2026-09-07T15:59:59.999Z',
  '2026-09-07T16:00:00.000Z',
  '2026-09-07T19:59:59.999Z',
  '2026-09-07T20:00:00.000Z',
  '2026-09-08T00:00:00.000Z',
  '2026-11-01T06:00:00.000Z',
  '2026-12-31T16:00:00.000Z',
]

/** Everything the clock says of these moments: the same on every device. */
export const probe = () =>
  MOMENTS.map((iso) => {
    const at = Date.parse(iso)
    const day = dayOf(at)
    return [
      day,
      minuteOf(at),
      schoolDayOf(at),
      schoolMinuteOf(at),
      atMinute(day, 990),
      plusDays(day, 1),
      weekdayOf(day),
      isDay(day),
      momentText(at),
    ]
  })
