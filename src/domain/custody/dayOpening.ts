/** Art. 3, 13: a service day as it begins: everyone placed today is expected, and every lesson waits for its roll. */
import type { LatePickup } from '../attendance/LatePickup'
import type { Session } from '../attendance/Session'
import { itineraryOf, lateLeg, type Leg } from '../enrolment/itinerary'
import type { PupilWeek } from '../enrolment/PupilWeek'
import { custodyId, type HomeroomId, type SchoolId } from '../ids'
import { last } from '../lists'
import { attendsOn, type Pupil } from '../people/Pupil'
import type { Plan } from '../plan/Plan'
import type { Day, Weekday } from '../time'
import { EXPECTED, type Custody } from './Custody'

export interface DayFacts {
  day: Day
  timetable: Weekday
  plan: Plan
  weeks: PupilWeek[]
  pupils: Pupil[]
  latePickups: LatePickup[]
  newToken: () => string
  newSalt: () => string
}

const endOf = (legs: Leg[]): number => last(legs)?.endsAtMinute ?? 0

/** One custody document per pupil placed that day. A pupil without a roster entry, or who has left, is left out and counted by nobody. */
export function expectedToday(facts: DayFacts): Custody[] {
  const { day, timetable, plan, weeks, latePickups, newToken, newSalt } = facts
  const pupils = new Map(facts.pupils.map((pupil) => [pupil._id, pupil]))
  return weeks.flatMap((week): Custody[] => {
    const pupil = pupils.get(week.pupilId)
    const legs = itineraryOf(day, timetable, week, plan)
    if (pupil === undefined || !attendsOn(pupil, day) || legs.length === 0) return []
    const late = latePickups.find((l) => l.pupilId === week.pupilId && l.status === 'approved')
    const itinerary =
      late === undefined ? legs : [...legs, lateLeg(day, plan.schoolId, plan.late, late.untilMinute)]
    return [
      {
        _id: custodyId(day, pupil._id),
        schoolId: plan.schoolId,
        day,
        pupilId: pupil._id,
        token: newToken(),
        salt: newSalt(),
        name: pupil.name,
        sound: pupil.sound,
        initials: pupil.initials,
        gender: pupil.gender,
        grade: pupil.grade,
        homeroomId: pupil.homeroomId,
        homeroomName: pupil.homeroomName,
        no: pupil.no,
        itinerary,
        endsAtMinute: endOf(itinerary),
        rung: 0,
        codeTries: 0,
        absence: null,
        missing: null,
        escort: null,
        entries: [],
        ...(pupil.health ? { health: pupil.health.sealed } : {}),
        ...EXPECTED,
      },
    ]
  })
}

/** One session per course that somebody is led through today; the late room has one on every day it is open. */
export function sessionsToday(
  day: Day,
  schoolId: SchoolId,
  plan: Plan,
  expected: Custody[],
  timetable: Weekday,
): Session[] {
  const legs = new Map<string, Leg>()
  if (plan.late.weekdays.includes(timetable) && plan.late.options.length > 0) {
    const latest = Math.max(...plan.late.options.map((o) => o.untilMinute))
    const leg = lateLeg(day, schoolId, plan.late, latest)
    legs.set(leg.sessionId, leg)
  }
  for (const leg of expected.flatMap((custody) => custody.itinerary)) {
    const known = legs.get(leg.sessionId)
    legs.set(leg.sessionId, {
      ...leg,
      startsAtMinute: Math.min(leg.startsAtMinute, known?.startsAtMinute ?? leg.startsAtMinute),
      endsAtMinute: Math.max(leg.endsAtMinute, known?.endsAtMinute ?? leg.endsAtMinute),
    })
  }
  return [...legs.values()].map((leg) => ({
    _id: leg.sessionId,
    schoolId,
    day,
    courseId: leg.courseId,
    homeroomId: plan.courses[leg.courseId]?.homeroomId ?? null,
    homeroomName: homeroomNameOf(plan.courses[leg.courseId]?.homeroomId ?? null, expected),
    name: leg.name,
    block: leg.block,
    startsAtMinute: leg.startsAtMinute,
    endsAtMinute: leg.endsAtMinute,
    teacherId: leg.teacherId,
    teacherName: leg.teacherName,
    venue: leg.venue,
    roll: null,
    marks: {},
    merged: [],
    sweep: {},
    standIn: null,
    alarmedAt: null,
  }))
}

const homeroomNameOf = (homeroomId: HomeroomId | null, expected: Custody[]): string | null =>
  homeroomId === null ? null : (expected.find((c) => c.homeroomId === homeroomId)?.homeroomName ?? null)
