import { dayIsFinished, type DailyDigest } from '@/domain/digest/DailyDigest'
import { digest } from '@/domain/digest/digest'
import type { PupilWeek } from '@/domain/enrolment/PupilWeek'
import type { Pupil } from '@/domain/people/Pupil'
import type { Plan } from '@/domain/plan/Plan'
import { atMinute } from '@/domain/time'
import { rootHash } from '@functions/notice/rootHash'
import { diceFor, type Dice } from '../dice'
import { schoolOf } from '../schools'
import { staff } from '../staff/staff'
import type { Gate } from './afternoonOf'
import { pastDays, type PastDay } from './pastDays'
import { asOf, playDay, type PlayedDay, type SchoolFacts } from './playDay'

const SECOND_ROUND_MINUTE = 20 * 60 + 30

const gatesOf = (plan: Plan): Gate[] => {
  const { code } = schoolOf(plan.schoolId)
  return staff
    .filter((member) => member.posts.some((post) => post.role === 'gate' && post.school === code))
    .map((member) => ({ by: member._id, byName: member.name }))
}

function digestAt(plan: Plan, played: PlayedDay, day: string, round: 1 | 2, minute: number): DailyDigest {
  const now = atMinute(day, minute)
  const custody = asOf(played.custody, now)
  return {
    _id: `${plan.schoolId}:${day}:${round}`,
    schoolId: plan.schoolId,
    schoolName: plan.schoolName,
    day,
    round,
    at: now,
    ...digest({ now, day: custody, sessions: played.sessions, messagesFailed: 0 }),
    ...rootHash(custody),
  }
}

/** Told at the school's time, and once more in the evening when the day was not finished then. */
function digestsOfDay(dice: Dice, facts: SchoolFacts, past: PastDay): DailyDigest[] {
  const played = playDay(dice, facts, past)
  const { digestAtMinute } = schoolOf(facts.plan.schoolId)
  const first = digestAt(facts.plan, played, past.day, 1, digestAtMinute)
  if (dayIsFinished(first.figures, first.stillHeld)) return [first]
  return [first, digestAt(facts.plan, played, past.day, 2, SECOND_ROUND_MINUTE)]
}

/** 日报 of the days gone by: counted from days that were really played, so that every figure and hash is true. */
export function digestDocs(now: number, plans: Plan[], weeks: PupilWeek[], pupils: Pupil[]): DailyDigest[] {
  return plans.flatMap((plan) => {
    const facts: SchoolFacts = {
      plan,
      weeks: weeks.filter((week) => week.schoolId === plan.schoolId),
      pupils: pupils.filter((pupil) => pupil.schoolId === plan.schoolId),
      gates: gatesOf(plan),
    }
    return pastDays(now, plan).flatMap((past) =>
      digestsOfDay(diceFor(`${plan.schoolId} on ${past.day}`), facts, past),
    )
  })
}
