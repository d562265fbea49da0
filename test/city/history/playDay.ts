/** A whole day gone by of one school: opened by the same rule as today will be, then lived through. */
import { latePickup, type LatePickup } from '@/domain/attendance/LatePickup'
import type { Session } from '@/domain/attendance/Session'
import type { Custody } from '@/domain/custody/Custody'
import { expectedToday, sessionsToday } from '@/domain/custody/dayOpening'
import { fold } from '@/domain/custody/fold'
import type { PupilWeek } from '@/domain/enrolment/PupilWeek'
import { latePickupId } from '@/domain/ids'
import type { Collector, Pupil } from '@/domain/people/Pupil'
import type { Plan } from '@/domain/plan/Plan'
import { atMinute, MINUTE } from '@/domain/time'
import type { Dice } from '../dice'
import { afternoonOf, type Gate } from './afternoonOf'
import type { PastDay } from './pastDays'

/** A lesson whose roll was forgotten. */
const FORGOTTEN_ROLL_SHARE = 0.012

export interface PlayedDay {
  custody: Custody[]
  sessions: Session[]
}

export interface SchoolFacts {
  plan: Plan
  weeks: PupilWeek[]
  pupils: Pupil[]
  gates: Gate[]
}

const mayCollect = ({ collectors, barred }: Pupil): Collector[] =>
  collectors.filter((c) => !barred?.some((b) => b.collectorId === c.id || b.name === c.name))

function drawLatePickups(dice: Dice, { plan, weeks, pupils }: SchoolFacts, { day }: PastDay): LatePickup[] {
  const placed = new Set(weeks.filter((week) => week.entries.length > 0).map((week) => week.pupilId))
  const asked = dice.shuffle(pupils.filter((pupil) => placed.has(pupil._id))).slice(0, dice.int(5, 12))
  return asked.map((pupil) => {
    const option = dice.pick(plan.late.options)
    const collector = dice.pick(mayCollect(pupil))
    return latePickup({
      _id: latePickupId(day, pupil._id),
      schoolId: plan.schoolId,
      day,
      pupilId: pupil._id,
      pupilName: pupil.name,
      ...option,
      collectorId: collector.id,
      collectorText: `${collector.relation} ${collector.name}`,
      op: `past-${day}-${pupil._id}`,
      by: plan.late.teacherId,
      byName: plan.late.teacherName,
      at: atMinute(day, plan.late.cutOffMinute) - 30 * MINUTE,
    })
  })
}

/** Care rolls are always taken; a club's is forgotten now and then. */
function takeRolls(dice: Dice, sessions: Session[]): Session[] {
  return sessions.map((session) => {
    const at = atMinute(session.day, session.startsAtMinute + dice.int(1, 5))
    const forgotten = session.block === 'club' && dice.chance(FORGOTTEN_ROLL_SHARE)
    const { teacherId: by, teacherName: byName } = session
    return { ...session, roll: forgotten ? null : { op: `past-${session._id}`, by, byName, at } }
  })
}

export function playDay(dice: Dice, facts: SchoolFacts, past: PastDay): PlayedDay {
  const { plan } = facts
  const latePickups = drawLatePickups(dice, facts, past)
  const expected = expectedToday({
    ...past,
    ...facts,
    latePickups,
    newToken: () => '',
    newSalt: () => past.day,
  })
  const sessions = takeRolls(dice, sessionsToday(past.day, plan.schoolId, plan, expected, past.timetable))
  const rollAt = new Map(sessions.map((session) => [session._id, session.roll?.at ?? 0]))
  const pupils = new Map(facts.pupils.map((pupil) => [pupil._id, pupil]))
  const custody = expected.flatMap((child) => {
    const pupil = pupils.get(child.pupilId)
    const first = child.itinerary[0]
    if (pupil === undefined || first === undefined) return []
    const collector = dice.pick(mayCollect(pupil))
    const at = rollAt.get(first.sessionId) ?? 0
    return [
      {
        ...child,
        entries: afternoonOf({ dice, custody: child, rollAt: at, collector, gate: dice.pick(facts.gates) }),
      },
    ]
  })
  return { custody, sessions }
}

/** The day as it stood at a moment: what had been recorded by then, and the state that follows from it. */
export const asOf = (custody: Custody[], at: number): Custody[] =>
  custody.map((child) => {
    const entries = child.entries.filter((entry) => entry.at <= at)
    const told = fold(entries)
    if (!told.ok) throw new Error(`the record of ${child._id} breaks at ${told.brokenAt}`)
    return { ...child, entries, ...told.state }
  })
