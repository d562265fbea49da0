import { lateInputs, type LateNow, type LateOptions, type LatePatternNow } from '@/contract/late'
import { answerBy } from '@/domain/attendance/decideLate'
import { holdsOn, standsNow, type LatePattern } from '@/domain/attendance/LatePattern'
import { applyLatePickup, collectorFor, type LatePickup } from '@/domain/attendance/LatePickup'
import { say } from '@/domain/failure'
import { latePickupId } from '@/domain/ids'
import type { Plan } from '@/domain/plan/Plan'
import { yes, type Result } from '@/domain/result'
import { atMinute, plusDays, type Day } from '@/domain/time'
import { action } from '../_kit/handle'
import { is } from '../_kit/operators'
import { dayKindOf } from '../_kit/plans'
import { store } from '../_kit/store'
import { lateFacts } from './lateFacts'
import { seatsLeft } from './lateSeats'

const NEXT_DAYS = 5
const LOOK_AHEAD = 14

export function lateNow(record: LatePickup | null): LateNow | null {
  if (record === null || record.status === 'cancelled') return null
  const { status, untilMinute, feeFen, collectorId, collectorText, reason, alternative } = record
  return {
    status,
    untilMinute,
    feeFen,
    collectorId,
    collectorText,
    reason,
    alternative,
    answerBy: record.answerBy,
    byPattern: record.patternVersion !== null,
  }
}

async function patternNow(
  pattern: LatePattern | null,
  plan: Plan,
  today: Day,
): Promise<LatePatternNow | null> {
  if (pattern === null || !standsNow(pattern, today)) return null
  const days: Day[] = []
  for (let n = 1; n <= LOOK_AHEAD && days.length < NEXT_DAYS; n += 1) {
    const day = plusDays(today, n)
    const kind = dayKindOf(plan, day)
    if (kind.ok && holdsOn(pattern, day, kind.value)) days.push(day)
  }
  const skipped = await store.find('late_pickups', {
    _id: is.in(days.map((day) => latePickupId(day, pattern.pupilId))),
    status: 'cancelled',
  })
  const { weekdays, untilMinute, collectorId, collectorText, to } = pattern
  const next = days.map((day) => ({ day, skipped: skipped.some((pickup) => pickup.day === day) }))
  return { weekdays, untilMinute, collectorId, collectorText, to, next }
}

/** 延时托管 for one child and day: until when, for how much, how many seats are left, by when to ask, what stands. */
export const lateOptions = action({
  deed: 'attendance/lateOptions',
  input: lateInputs.lateOptions,
  subject: ({ pupilId }) => ({ pupilId }),
  async run({ pupilId, day: named }, { caller, now }): Promise<Result<LateOptions>> {
    const day = named ?? caller.today
    const found = await lateFacts(caller.today, pupilId, day)
    if (!found.ok) return found
    const { plan, pupil, record, current, pattern, usualEndMinute, dayKind, isOnLeave } = found.value
    const { late } = plan
    const left = await seatsLeft(plan, day)
    const asked = applyLatePickup({
      now,
      day,
      dayKind,
      late,
      untilMinute: late.options[0]?.untilMinute ?? 0,
      hasItinerary: usualEndMinute !== null,
      isOnLeave,
      collectorKnown: true,
    })
    const isFull = left <= 0 && current === null
    return yes({
      day,
      pupil: { pupilId, name: pupil.name, gender: pupil.gender, homeroomName: pupil.homeroomName },
      usualEndMinute,
      options: late.options,
      collectors: pupil.collectors
        .filter(({ id }) => collectorFor(pupil, id) !== null)
        .map(({ id, name, relation }) => ({ id, name, relation })),
      teacherName: late.teacherName,
      venue: late.venue,
      weekdays: late.weekdays,
      left,
      cutOffAt: atMinute(day, late.cutOffMinute),
      answerBy: isFull ? answerBy({ now, day, cutOffMinute: late.cutOffMinute }) : null,
      current: lateNow(record),
      pattern: await patternNow(pattern, plan, caller.today),
      closed: asked.ok ? null : say(asked.refusal),
    })
  },
})
