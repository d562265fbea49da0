/** What a change of a single session is decided on, and whom it touches. */
import { kindOn } from '../calendar/changeDay'
import type { PublicCalendar } from '../calendar/serviceDay'
import type { PupilWeek, SlotKey } from '../enrolment/PupilWeek'
import type { CourseId } from '../ids'
import type { Day, Weekday } from '../time'
import type { Plan } from './Plan'
import type { SessionChange } from './SessionChange'

export interface ChangeFacts {
  now: number
  plan: Pick<
    Plan,
    'term' | 'calendar' | 'courses' | 'blocks' | 'venues' | 'changes' | 'late' | 'openedOn' | 'schoolId'
  >
  published: PublicCalendar
  /** The pupils with a place in that course and slot. */
  placed: PupilWeek[]
  /** The pupils of the course it is to be merged into, in any of its slots. */
  others: PupilWeek[]
}

export type ChangeWish =
  | { kind: 'cancelled' }
  | { kind: 'moved'; toDay: Day; startsAtMinute: number; endsAtMinute: number; venue: string }
  | { kind: 'merged'; into: CourseId }

export interface SessionAt {
  day: Day
  courseId: CourseId
  slot: SlotKey
}

/** Places that count by that day. */
export const countsOn = (weeks: PupilWeek[], { day, courseId, slot }: SessionAt): PupilWeek[] =>
  weeks.filter((week) => {
    const place = week.places[slot]
    return place !== undefined && place.courseId === courseId && place.since <= day
  })

/** Whoever would have gone there, or will go there on the later day. */
export const touchedBy = (change: SessionAt & ChangeWish, placed: PupilWeek[]): PupilWeek[] =>
  countsOn(placed, {
    ...change,
    day: change.kind === 'moved' && change.toDay > change.day ? change.toDay : change.day,
  })

/** The weekday's timetable of a service day; null on any other. */
export function timetableOn(
  day: Day,
  facts: { plan: Pick<Plan, 'term' | 'calendar'>; published: PublicCalendar },
): Weekday | null {
  const kind = kindOn(day, facts)
  return kind.ok && kind.value.kind === 'service' ? kind.value.timetable : null
}

/** The merger that leads other children into the session. */
export const mergedInto = (
  changes: SessionChange[],
  { day, courseId, slot }: SessionAt,
): SessionChange | null =>
  changes.find((c) => c.kind === 'merged' && c.day === day && c.into === courseId && c.slot[0] === slot[0]) ??
  null
