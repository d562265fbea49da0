/** Art. 3 · 调休: the school says which weekday's timetable runs on a make-up day, or that it does not open. */
import { no, yes, type Result } from '../result'
import type { Day, Weekday } from '../time'
import { canStillChange, hasNoChanges, isInTime, kindOn, type DayFacts, type DaySetting } from './changeDay'

/**
 * `timetable` null closes the day. Refusals in order: out of term, past, lists are out, the year is not published, no
 * make-up day, sessions were moved to or from it, no lessons on that weekday, the afternoon has begun.
 */
export function decideMakeUp(day: Day, timetable: Weekday | null, facts: DayFacts): Result<DaySetting> {
  const may = canStillChange(day, facts)
  if (!may.ok) return may
  const { plan, published } = facts
  const calendar = { ...plan.calendar, makeUp: {}, closed: {} }
  const kind = kindOn(day, { plan: { ...plan, calendar }, published })
  if (!kind.ok) return kind
  if (kind.value.kind !== 'undecided') return no({ code: 'calendar/not-make-up', day })
  const free = hasNoChanges(day, plan)
  if (!free.ok) return free
  if (timetable === null) return yes({ makeUp: null, closed: '调休日不开课后服务' })
  const inTime = isInTime(day, timetable, facts)
  return inTime.ok ? yes({ makeUp: timetable, closed: null }) : inTime
}
