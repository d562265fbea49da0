/** Art. 3: a school closes one day for a reason of its own, or takes that back. */
import { no, yes, type Result } from '../result'
import type { Day } from '../time'
import { canStillChange, hasNoChanges, isInTime, kindOn, type DayFacts, type DaySetting } from './changeDay'

const REASON_LEAST = 2

/**
 * `reason` null takes the closing back. Refusals in order: out of term, past, lists are out, a reason too short, sessions
 * were moved to or from the day, and for one that opens again: the afternoon has begun.
 */
export function setClosed(day: Day, reason: string | null, facts: DayFacts): Result<DaySetting> {
  const may = canStillChange(day, facts)
  if (!may.ok) return may
  if (reason !== null && reason.trim().length < REASON_LEAST) return no({ code: 'calendar/words-missing' })
  const free = hasNoChanges(day, facts.plan)
  if (!free.ok) return free
  const { calendar } = facts.plan
  const setting: DaySetting = { makeUp: calendar.makeUp[day] ?? null, closed: reason?.trim() ?? null }
  if (reason !== null) return yes(setting)
  const open = { ...calendar, closed: {} }
  const kind = kindOn(day, { plan: { ...facts.plan, calendar: open }, published: facts.published })
  if (!kind.ok || kind.value.kind !== 'service') return yes(setting)
  const inTime = isInTime(day, kind.value.timetable, facts)
  return inTime.ok ? yes(setting) : inTime
}
