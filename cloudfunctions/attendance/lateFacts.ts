import type { LatePickup } from '@/domain/attendance/LatePickup'
import type { Caller } from '@/domain/access'
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
  current: LatePickup | null
  /** The day's own document, once the day is open. */
  custody: Custody | null
  /** When the child's afternoon ends without late care; null when she is not placed that day. */
  usualEndMinute: number | null
}

/** What a late pickup of one child on one day is decided on. */
export async function lateFacts(caller: Caller, pupilId: PupilId, day: Day): Promise<Result<LateFacts>> {
  const pupil = await store.get('pupils', pupilId)
  if (pupil === null) return no({ code: 'custody/unknown-child' })
  const found = await planOf(pupil.schoolId, caller.today)
  if (!found.ok) return found
  const plan = found.value
  const kind = dayKindOf(plan, day)
  if (!kind.ok) return kind
  const current = await store.get('late_pickups', latePickupId(day, pupilId))
  const custody = await store.get('custody', custodyId(day, pupilId))
  const week = custody === null ? await store.get('weeks', weekId(pupilId, plan.termId)) : null
  const legs =
    custody?.itinerary ??
    (week === null || kind.value.kind !== 'service' ? [] : itineraryOf(day, kind.value.timetable, week, plan))
  const usual = last(legs.filter((leg) => leg.block !== 'late'))
  return yes({
    plan,
    dayKind: kind.value,
    pupil,
    current: current?.status === 'approved' ? current : null,
    custody,
    usualEndMinute: usual?.endsAtMinute ?? null,
  })
}
