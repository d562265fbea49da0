import { custodyInputs, type Family, type FamilyChild, type FamilyEscort } from '@/contract/custody'
import type { LatePickup } from '@/domain/attendance/LatePickup'
import { leaveCutOff } from '@/domain/attendance/leaveCutOff'
import { timelineOf } from '@/domain/custody/timeline'
import type { Custody } from '@/domain/custody/Custody'
import { windowFor, windowState } from '@/domain/enrolment/EnrolmentWindow'
import type { PupilWeek } from '@/domain/enrolment/PupilWeek'
import { waitsFor } from '@/domain/escort/delay'
import { walkOf } from '@/domain/escort/walksWith'
import { custodyId, latePickupId } from '@/domain/ids'
import type { Plan } from '@/domain/plan/Plan'
import { yes } from '@/domain/result'
import { atMinute, type Day } from '@/domain/time'
import { absenceView } from '../_kit/absenceView'
import { action } from '../_kit/handle'
import { is } from '../_kit/operators'
import { planHeads, restWords } from '../_kit/plans'
import { store } from '../_kit/store'
import { withSweeps } from './familySweep'

/** What the family waits for, or was told; what is granted stands in her day. */
function lateAsked(pickup: LatePickup | undefined): FamilyChild['late'] {
  if (pickup?.status !== 'pending' && pickup?.status !== 'refused') return null
  const { status, untilMinute, answerBy, reason, alternative } = pickup
  return { status, untilMinute, answerBy, reason, alternative }
}

function familyEscort(custody: Custody): FamilyEscort | null {
  const place = waitsFor(custody)
  if (place === null) return null
  const { groupName, leaderName, stopName, stopMinute, delayMinutes } = place
  const isOut = walkOf(custody.entries) !== null
  return { groupName, leaderName, stopName, stopMinute, delayMinutes, isOut }
}

function childOf(
  week: PupilWeek,
  plan: Plan,
  custody: Custody | undefined,
  day: Day,
  now: number,
  isClosed: boolean,
  pickup: LatePickup | undefined,
): FamilyChild {
  if (isClosed)
    return { ...childOf(week, plan, undefined, day, now, false, undefined), window: null, isClosed }
  const late = custody?.itinerary.find((leg) => leg.block === 'late')
  const window = windowFor(plan.windows, week.grade, now)
  return {
    pupilId: week.pupilId,
    schoolId: week.schoolId,
    schoolName: plan.schoolName,
    isClosed: false,
    name: week.name,
    gender: week.gender,
    grade: week.grade,
    homeroomName: week.homeroomName,
    status: custody?.status ?? 'none',
    holderName: custody?.holderName ?? null,
    releasedAt: custody?.release?.at ?? null,
    collectorText: custody?.release?.collectorText ?? null,
    absence: custody === undefined ? null : absenceView(custody),
    escort: custody === undefined ? null : familyEscort(custody),
    sweep: null,
    endsAtMinute: custody?.endsAtMinute ?? null,
    lateUntilMinute: late?.endsAtMinute ?? null,
    late: lateAsked(pickup),
    lateCutOffAt: atMinute(day, plan.late.cutOffMinute),
    leaveCutOffAt: atMinute(day, leaveCutOff(plan)),
    knots: custody === undefined ? [] : timelineOf(custody, now),
    window:
      window === null
        ? null
        : {
            name: window.name,
            opensAt: window.opensAt,
            closesAt: window.closesAt,
            state: windowState(window, now),
          },
    placed: new Set(Object.values(week.places).map((place) => place.courseId)).size,
  }
}

/** A guardian's day: where each child is, with whom, and what comes next. Names and times, nothing of other children. */
export const family = action({
  deed: 'custody/family',
  input: custodyInputs.family,
  subject: () => ({}),
  async run(_input, { caller, now }) {
    const day = caller.today
    const { wards } = caller.person
    if (wards.length === 0) return yes<Family>({ day, rest: null, children: [] })
    const plans = await planHeads([...new Set(wards.map((ward) => ward.schoolId))], day)
    const termIds = [...new Set([...plans.values()].map((plan) => plan.termId))]
    const weeks = await store.find('weeks', {
      pupilId: is.in(wards.map((ward) => ward.pupilId)),
      termId: is.in(termIds),
    })
    const today = await store.find('custody', {
      _id: is.in(wards.map((ward) => custodyId(day, ward.pupilId))),
    })
    const pickups = await store.find('late_pickups', {
      _id: is.in(wards.map((ward) => latePickupId(day, ward.pupilId))),
    })
    const children = wards.flatMap((ward): FamilyChild[] => {
      const plan = plans.get(ward.schoolId)
      const week = weeks.find((w) => w.pupilId === ward.pupilId && w.termId === plan?.termId)
      if (plan === undefined || week === undefined) return []
      const custody = today.find((c) => c.pupilId === ward.pupilId)
      const pickup = pickups.find((one) => one.pupilId === ward.pupilId)
      return [childOf(week, plan, custody, day, now, ward.courtBarred === true, pickup)]
    })
    const rests = [...plans.values()].map((plan) => restWords(plan, day))
    const rest = rests.length > 0 && rests.every((words) => words !== null) ? (rests[0] ?? null) : null
    return yes<Family>({ day, rest, children: await withSweeps(children, today) })
  },
})
