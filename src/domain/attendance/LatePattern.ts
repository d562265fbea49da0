/** Art. 3 · 延时托管, standing: the same weekdays of every week of the term, until the guardian takes it back. */
import type { DayKind } from '../calendar/serviceDay'
import { weekId, type PersonId, type PupilId, type SchoolId, type TermId } from '../ids'
import type { LateCare } from '../plan/Plan'
import { no, yes, type Result } from '../result'
import { atMinute, dayOf, plusDays, type Day, type Weekday } from '../time'

export interface LatePattern {
  _id: string
  schoolId: SchoolId
  termId: TermId
  pupilId: PupilId
  pupilName: string
  weekdays: Weekday[]
  untilMinute: number
  collectorId: string
  collectorText: string
  /** The first day it holds for; and the last, when it was taken back. */
  from: Day
  to: Day | null
  /** Every act upon it: one that is sent again is recognised. */
  ops: string[]
  op: string
  by: PersonId
  byName: string
  at: number
  /** Grows with every change. */
  version: number
}

export const latePatternId = (pupilId: PupilId, termId: TermId): string => weekId(pupilId, termId)

/** Whether the pattern asks for late care on that day. A make-up day follows the weekday it is mapped to. */
export const holdsOn = (
  { weekdays, from, to }: Pick<LatePattern, 'weekdays' | 'from' | 'to'>,
  day: Day,
  kind: DayKind,
): boolean =>
  kind.kind === 'service' && weekdays.includes(kind.timetable) && from <= day && (to === null || day <= to)

/** The application a pattern makes for a day; the same one however often the day is opened. */
export const patternOp = (day: Day, version: number): string => `pattern-${day}-${version}`

export const standsNow = (pattern: Pick<LatePattern, 'to'>, today: Day): boolean =>
  pattern.to === null || pattern.to >= today

/** Today while its cut-off has not come; otherwise tomorrow. */
export const patternFrom = (now: number, cutOffMinute: number): Day =>
  now < atMinute(dayOf(now), cutOffMinute) ? dayOf(now) : plusDays(dayOf(now), 1)

/** Refusals in order: no weekday, a weekday without late care, unknown end time, unknown collector. */
export function setLatePattern(facts: {
  weekdays: Weekday[]
  untilMinute: number
  late: LateCare
  collectorKnown: boolean
}): Result<{ weekdays: Weekday[] }> {
  const weekdays = [...new Set(facts.weekdays)].sort((a, b) => a - b)
  if (weekdays.length === 0) return no({ code: 'late/no-weekday' })
  const closed = weekdays.find((weekday) => !facts.late.weekdays.includes(weekday))
  if (closed !== undefined) return no({ code: 'late/closed-weekday', weekday: closed })
  if (!facts.late.options.some((option) => option.untilMinute === facts.untilMinute))
    return no({ code: 'late/unknown-end' })
  if (!facts.collectorKnown) return no({ code: 'late/collector-unknown' })
  return yes({ weekdays })
}

/** From a day to come: today's application is taken back by itself. */
export const stopLatePattern = (facts: {
  now: number
  from: Day
  pattern: LatePattern | null
}): Result<{ to: Day }> => {
  const { now, from, pattern } = facts
  if (pattern === null || !standsNow(pattern, dayOf(now))) return no({ code: 'late/no-pattern' })
  if (from <= dayOf(now)) return no({ code: 'late/stop-from-today' })
  const to = plusDays(from, -1)
  return yes({ to: pattern.to !== null && pattern.to < to ? pattern.to : to })
}
