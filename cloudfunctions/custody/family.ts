import { custodyInputs, type Family, type FamilyChild, type FamilyEscort } from '@/contract/custody'
import type { LatePickup } from '@/domain/attendance/LatePickup'
import { leaveCutOff } from '@/domain/attendance/leaveCutOff'
import { timelineOf } from '@/domain/custody/timeline'
import type { Custody } from '@/domain/custody/Custody'
import { windowFor, windowState } from '@/domain/enrolment/EnrolmentWindow'
import { waitsFor } from '@/domain/escort/delay'
import { walkOf } from '@/domain/escort/walksWith'
import type { Plan } from '@/domain/plan/Plan'
import { consentState } from '@/domain/people/childConsent'
import { yes } from '@/domain/result'
import { atMinute, type Day } from '@/domain/time'
import { absenceView } from '../_kit/absenceView'
import { action } from '../_kit/handle'
import { planHeads, restWords } from '../_kit/plans'
import { withSweeps } from './familySweep'
import { wardsToday, type WardToday } from './wardsToday'

/** What the family waits for, or was told; what is granted stands in her day. */
function lateAsked(pickup: LatePickup | null): FamilyChild['late'] {
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
  { week, custody, pickup }: WardToday,
  plan: Plan,
  day: Day,
  now: number,
  isClosed: boolean,
): Omit<FamilyChild, 'consent'> {
  if (isClosed) {
    const unseen = { week, custody: null, pickup: null }
    return { ...childOf(unseen, plan, day, now, false), window: null, isClosed }
  }
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
    absence: custody === null ? null : absenceView(custody),
    escort: custody === null ? null : familyEscort(custody),
    sweep: null,
    endsAtMinute: custody?.endsAtMinute ?? null,
    lateUntilMinute: late?.endsAtMinute ?? null,
    late: lateAsked(pickup),
    lateCutOffAt: atMinute(day, plan.late.cutOffMinute),
    leaveCutOffAt: atMinute(day, leaveCutOff(plan)),
    knots: custody === null ? [] : timelineOf(custody, now),
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
    const pupilIds = wards.map((ward) => ward.pupilId)
    const today = await wardsToday(pupilIds, termIds, day)
    const children = wards.flatMap((ward): FamilyChild[] => {
      const plan = plans.get(ward.schoolId)
      const ownDay = today.find(({ week }) => week.pupilId === ward.pupilId && week.termId === plan?.termId)
      if (plan === undefined || ownDay === undefined) return []
      const isClosed = ward.courtBarred === true
      return [
        {
          ...childOf(ownDay, plan, day, now, isClosed),
          consent: isClosed ? null : consentState(ward.consents),
        },
      ]
    })
    const custodies = today.flatMap(({ custody }) => custody ?? [])
    const rests = [...plans.values()].map((plan) => restWords(plan, day))
    const rest = rests.length > 0 && rests.every((words) => words !== null) ? (rests[0] ?? null) : null
    return yes<Family>({ day, rest, children: await withSweeps(children, custodies) })
  },
})
