import { withoutBlocks } from '@/domain/attendance/blockLeave'
import { latePatternId, type LatePattern } from '@/domain/attendance/LatePattern'
import { standsLate, type LatePickup } from '@/domain/attendance/LatePickup'
import { leavesId, standsOn } from '@/domain/attendance/Leave'
import type { DayKind } from '@/domain/calendar/serviceDay'
import type { Custody } from '@/domain/custody/Custody'
import { itineraryOf } from '@/domain/enrolment/itinerary'
import { custodyId, latePickupId, weekId, type PupilId } from '@/domain/ids'
import { last } from '@/domain/lists'
import type { Pupil } from '@/domain/people/Pupil'
import type { Plan } from '@/domain/plan/Plan'
import { no, yes, type Result } from '@/domain/result'
import type { Day } from '@/domain/time'
import { dayKindOf, planOf } from '../_kit/plans'
import { store } from '../_kit/store'

export interface LateFacts {
  plan: Plan
  dayKind: DayKind
  pupil: Pupil
  /** The day's application, whatever became of it. */
  record: LatePickup | null
  /** The same while it stands. */
  current: LatePickup | null
  pattern: LatePattern | null
  /** The day's own document, once the day is open. */
  custody: Custody | null
  /** The whole afternoon. */
  isOnLeave: boolean
  /** When the child's afternoon ends without late care; null when she is not placed that day. */
  usualEndMinute: number | null
}

/** What a late pickup of one child on one day is decided on. */
export async function lateFacts(today: Day, pupilId: PupilId, day: Day): Promise<Result<LateFacts>> {
  const pupil = await store.get('pupils', pupilId)
  if (pupil === null) return no({ code: 'custody/unknown-child' })
  const found = await planOf(pupil.schoolId, today)
  if (!found.ok) return found
  const plan = found.value
  const kind = dayKindOf(plan, day)
  if (!kind.ok) return kind
  const record = await store.get('late_pickups', latePickupId(day, pupilId))
  const pattern = await store.get('late_patterns', latePatternId(pupilId, plan.termId))
  const custody = await store.get('custody', custodyId(day, pupilId))
  const [leave, legs] =
    custody === null ? await ahead(plan, kind.value, pupilId, day) : [undefined, custody.itinerary]
  const usual = last(legs.filter((leg) => leg.block !== 'late'))
  return yes({
    plan,
    dayKind: kind.value,
    pupil,
    record,
    current: record !== null && standsLate(record) ? record : null,
    pattern,
    custody,
    isOnLeave: custody === null ? leave?.blocks === 'all' : custody.status === 'leave',
    usualEndMinute: usual?.endsAtMinute ?? null,
  })
}

/** A day that is not open yet, as the plan and the leaves have it. */
async function ahead(plan: Plan, kind: DayKind, pupilId: PupilId, day: Day) {
  const week = await store.get('weeks', weekId(pupilId, plan.termId))
  const leaves = await store.get('leaves', leavesId(pupilId, plan.termId))
  const leave = leaves?.leaves.find((one) => standsOn(one, day))
  const planned = week === null || kind.kind !== 'service' ? [] : itineraryOf(day, kind.timetable, week, plan)
  const blocks = leave === undefined || leave.blocks === 'all' ? [] : leave.blocks
  return [leave, withoutBlocks(planned, blocks)] as const
}
