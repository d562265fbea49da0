/** 个人信息保护法 第 19、47 条 · 保存期限: how long a leaver's personal data is kept, and from which day it goes. */
import { last } from '../lists'
import { dayOf, plusDays, plusMonths, type Day } from '../time'
import type { Person } from '../people/Person'
import type { Pupil } from '../people/Pupil'

/** Months after the last day; the city sets it. */
export const RETENTION_DEFAULT = 36
/** Shorter than half a year a family's complaint finds nothing; longer than ten years nobody can say what for. */
export const RETENTION_LEAST = 6
export const RETENTION_MOST = 120

export const isRetention = (months: number): boolean =>
  Number.isInteger(months) && months >= RETENTION_LEAST && months <= RETENTION_MOST

/** The first day on which what ended on `lastDay` is kept no longer: 31 August + 6 months is 28 (29) February, plus one day. */
export const goesFrom = (lastDay: Day, months: number): Day => plusDays(plusMonths(lastDay, months), 1)

/** The last day whose leavers may be due on `today`: for a query, a day or two too many at a month's end. */
export const lastDayGone = (today: Day, months: number): Day => plusDays(plusMonths(today, -months), 2)

type Ended = Pick<Person, 'pastWards' | 'pastAppointments'>
type Leaver = Pick<Pupil, 'left' | 'erased'>

/** Left so long ago, her places given on, and not erased before. */
export const pupilIsDue = ({ left, erased }: Leaver, months: number, now: number): boolean =>
  left !== undefined &&
  erased?.doneAt === undefined &&
  left.places !== 'due' &&
  goesFrom(left.on, months) <= dayOf(now)

const endsOf = ({ pastWards = [], pastAppointments = [] }: Ended): Day[] =>
  [...pastWards, ...pastAppointments].map(({ endedAt }) => dayOf(endedAt))

/**
 * Nobody's guardian and on nobody's staff any more, and that for so long. Whoever holds a ward or a post stays, also
 * one that ended by its own date a day ago; who never held any is somebody who is just being let in.
 */
export function personIsDue(
  person: Pick<Person, 'wards' | 'appointments' | 'pastWards' | 'pastAppointments' | 'erasedAt'>,
  months: number,
  now: number,
): boolean {
  if (person.erasedAt !== undefined || person.wards.length > 0) return false
  const posts = person.appointments.map(({ to }) => to)
  if (posts.includes(null)) return false
  const lastDay = last([...posts, ...endsOf(person)].filter((day) => day !== null).sort())
  return lastDay !== undefined && goesFrom(lastDay, months) <= dayOf(now)
}
