import type { Term } from '@/domain/calendar/Term'
import { asId } from '@/domain/ids'
import { atMinute, dayOf, yearOf } from '@/domain/time'

const autumn = (year: number): Term => ({
  _id: asId<'Term'>(`${year}-autumn`),
  name: `${year}年秋季学期`,
  firstDay: `${year}-09-01`,
  lastDay: `${year + 1}-01-22`,
})

const spring = (year: number): Term => ({
  _id: asId<'Term'>(`${year}-spring`),
  name: `${year}年春季学期`,
  firstDay: `${year}-03-01`,
  lastDay: `${year}-07-09`,
})

const distance = (now: number, { firstDay, lastDay }: Term): number =>
  Math.max(atMinute(firstDay, 0) - now, now - atMinute(lastDay, 24 * 60), 0)

/** The term that runs at `now`; in the holidays the nearer one, and of two as near the coming one. */
export function termFor(now: number): Term {
  const year = yearOf(dayOf(now))
  const before = autumn(year - 1)
  return [spring(year), autumn(year)].reduce(
    (nearest, term) => (distance(now, term) <= distance(now, nearest) ? term : nearest),
    before,
  )
}

/** The next term: spring after autumn, autumn after spring. */
export function termAfter({ firstDay, lastDay }: Term): Term {
  return yearOf(firstDay) === yearOf(lastDay) ? autumn(yearOf(firstDay)) : spring(yearOf(lastDay))
}
