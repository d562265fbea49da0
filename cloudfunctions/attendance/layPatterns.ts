/** Every service day the standing patterns become that day's applications, by the same claim of a seat. */
import { answerBy } from '@/domain/attendance/decideLate'
import { holdsOn, patternOp, type LatePattern } from '@/domain/attendance/LatePattern'
import { collectorFor, latePickup, type LatePickup } from '@/domain/attendance/LatePickup'
import { standsOn } from '@/domain/attendance/Leave'
import type { DayKind } from '@/domain/calendar/serviceDay'
import { itineraryOf } from '@/domain/enrolment/itinerary'
import { latePickupId, type PupilId } from '@/domain/ids'
import { lateAsked } from '@/domain/notice/lateNotices'
import { attendsOn } from '@/domain/people/Pupil'
import type { LateCare, Plan } from '@/domain/plan/Plan'
import type { Day } from '@/domain/time'
import { is } from '../_kit/operators'
import { bornWithNotices } from '../_kit/outbox'
import { store } from '../_kit/store'
import { placeLate } from './placeLate'

type Author = Pick<LatePickup, 'op' | 'by' | 'byName' | 'at' | 'day'>

/** What a pattern asks of one day, as that day's own application. */
export const ofPattern = (pattern: LatePattern, late: LateCare, author: Author): LatePickup =>
  latePickup(
    {
      _id: latePickupId(author.day, pattern.pupilId),
      schoolId: pattern.schoolId,
      pupilId: pattern.pupilId,
      pupilName: pattern.pupilName,
      untilMinute: pattern.untilMinute,
      feeFen: late.options.find((one) => one.untilMinute === pattern.untilMinute)?.feeFen ?? 0,
      collectorId: pattern.collectorId,
      collectorText: pattern.collectorText,
      ...author,
    },
    { patternVersion: pattern.version },
  )

const byRule = ({ by, byName, version }: LatePattern, day: Day, now: number): Author => ({
  op: patternOp(day, version),
  by,
  byName,
  at: now,
  day,
})

interface Layer {
  plan: Plan
  day: Day
  now: number
}

/** A child on leave has her day written down as not taken; a collector who may not come is a person's business. */
async function layOne(
  pattern: LatePattern,
  { plan, day, now }: Layer,
  { isOnLeave, collectorKnown }: { isOnLeave: boolean; collectorKnown: boolean },
): Promise<void> {
  const asked = ofPattern(pattern, plan.late, byRule(pattern, day, now))
  if (isOnLeave) await store.add('late_pickups', [{ ...asked, status: 'cancelled' }])
  else if (collectorKnown) await placeLate(plan, asked, now)
  else {
    const due = answerBy({ now, day, cutOffMinute: plan.late.cutOffMinute })
    const waiting: LatePickup = { ...asked, status: 'pending', decidedBy: null, answerBy: due }
    await store.add('late_pickups', [{ ...waiting, ...bornWithNotices(lateAsked(waiting, plan.late, now)) }])
  }
}

/** The school's patterns for the day that have no application yet; in the order they were asked for. */
export async function layPatterns(plan: Plan, kind: DayKind, day: Day, now: number): Promise<void> {
  if (kind.kind !== 'service' || !plan.late.weekdays.includes(kind.timetable)) return
  const { schoolId, termId } = plan
  const patterns = await store.findAll('late_patterns', { schoolId, termId })
  const holding = patterns.filter((pattern) => holdsOn(pattern, day, kind))
  if (holding.length === 0) return
  const asked = await store.findAll('late_pickups', { schoolId, day }, ['pupilId'])
  const known = new Set<PupilId>(asked.map((pickup) => pickup.pupilId))
  const due = holding.filter(({ pupilId }) => !known.has(pupilId)).sort((a, b) => a.at - b.at)
  if (due.length === 0) return
  const whose = { pupilId: is.in(due.map((pattern) => pattern.pupilId)) }
  const weeks = await store.findAll('weeks', { ...whose, termId })
  const pupils = await store.findAll('pupils', { _id: is.in(due.map((pattern) => pattern.pupilId)) })
  const leaves = await store.findAll('leaves', { schoolId, days: day })
  for (const pattern of due) {
    const week = weeks.find((one) => one.pupilId === pattern.pupilId)
    const pupil = pupils.find((one) => one._id === pattern.pupilId)
    if (pupil === undefined || !attendsOn(pupil, day) || week === undefined) continue
    if (itineraryOf(day, kind.timetable, week, plan).length === 0) continue
    const leave = leaves
      .find((one) => one.pupilId === pattern.pupilId)
      ?.leaves.find((one) => standsOn(one, day))
    await layOne(
      pattern,
      { plan, day, now },
      {
        isOnLeave: leave?.blocks === 'all',
        collectorKnown: collectorFor(pupil, pattern.collectorId) !== null,
      },
    )
  }
}
