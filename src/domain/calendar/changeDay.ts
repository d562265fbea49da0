/** Art. 3, 13: whether a day of the term may still be decided about. */
import type { Plan } from '../plan/Plan'
import { no, yes, type Result } from '../result'
import { dayOf, minuteOf, type Day, type Weekday } from '../time'
import { serviceDay, type DayKind, type PublicCalendar } from './serviceDay'

export interface DayFacts {
  now: number
  plan: Pick<Plan, 'term' | 'calendar' | 'blocks' | 'changes' | 'openedOn'>
  published: PublicCalendar
}

/** What the school says of one day; null: nothing. */
export interface DaySetting {
  makeUp: Weekday | null
  closed: string | null
}

/** In order: out of term, past, its lists are with the teachers. The day itself counts until then. */
export function canStillChange(
  day: Day,
  { now, plan }: { now: number; plan: Pick<Plan, 'term' | 'openedOn'> },
): Result<null> {
  if (day < plan.term.firstDay || day > plan.term.lastDay) return no({ code: 'calendar/out-of-term', day })
  if (day < dayOf(now)) return no({ code: 'calendar/day-past', day })
  return plan.openedOn === day ? no({ code: 'calendar/day-open', day }) : yes(null)
}

/** A session that was moved to or from the day would be lost without anybody seeing it. */
export function hasNoChanges(day: Day, { changes }: Pick<Plan, 'changes'>): Result<null> {
  const touching = changes.filter((c) => c.day === day || (c.kind === 'moved' && c.toDay === day))
  return touching.length === 0 ? yes(null) : no({ code: 'calendar/day-changed', day, count: touching.length })
}

/** A day that would begin when its first block has begun already: nobody could be on the list in time. */
export function isInTime(
  day: Day,
  timetable: Weekday,
  { now, plan }: { now: number; plan: Pick<Plan, 'blocks'> },
): Result<null> {
  const starts = plan.blocks
    .filter((block) => block.weekdays.includes(timetable))
    .map((block) => block.startsAtMinute)
  if (starts.length === 0) return no({ code: 'calendar/no-lessons', weekday: timetable })
  const startsAtMinute = Math.min(...starts)
  return day === dayOf(now) && minuteOf(now) >= startsAtMinute
    ? no({ code: 'calendar/too-late', startsAtMinute })
    : yes(null)
}

const without = <T>(map: Record<Day, T>, day: Day): Record<Day, T> =>
  Object.fromEntries(Object.entries(map).filter(([key]) => key !== day))

const having = <T>(map: Record<Day, T>, day: Day, value: T | null): Record<Day, T> =>
  value === null ? without(map, day) : { ...map, [day]: value }

export const withSetting = (
  calendar: Plan['calendar'],
  day: Day,
  { makeUp, closed }: DaySetting,
): Plan['calendar'] => ({
  ...calendar,
  makeUp: having(calendar.makeUp, day, makeUp),
  closed: having(calendar.closed, day, closed),
})

export const kindOn = (
  day: Day,
  { plan, published }: Pick<DayFacts, 'published'> & { plan: Pick<Plan, 'term' | 'calendar'> },
): Result<DayKind> => serviceDay(day, { term: plan.term, school: plan.calendar, published })
