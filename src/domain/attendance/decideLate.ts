/** Art. 3 · 延时托管: a full room is a person's decision, promised by a time, and a refusal says what else can be done. */
import type { LateCare } from '../plan/Plan'
import { no, yes, type Result } from '../result'
import { atMinute, dayOf, MINUTE, HOUR, type Day } from '../time'
import type { LatePickup } from './LatePickup'

/** Until now the school is not awake: whoever asks earlier is answered by noon, like for a day to come. */
const SCHOOL_WAKES = 8 * 60
const NOON = 12 * 60
const PROMISED_WITHIN = HOUR
const AFTER_CUT_OFF = 15 * MINUTE

/** By when a person answers: an hour, a quarter after the cut-off at the latest; for a day to come by its noon. */
export function answerBy(facts: { now: number; day: Day; cutOffMinute: number }): number {
  const { now, day, cutOffMinute } = facts
  const latest = atMinute(day, cutOffMinute) + AFTER_CUT_OFF
  const isEarly = dayOf(now) < day || now < atMinute(day, SCHOOL_WAKES)
  return Math.min(isEarly ? atMinute(day, NOON) : now + PROMISED_WITHIN, latest)
}

/** 拒绝时给的办法. */
export const LATE_ALTERNATIVES = ['at-end', 'other-collector', 'other-day', 'other'] as const
export type LateAlternative = (typeof LATE_ALTERNATIVES)[number]

const ALTERNATIVE_TEXT: Record<LateAlternative, string> = {
  'at-end': '请按平时的放学时间来接',
  'other-collector': '请别的接送人来接',
  'other-day': '改天再申请',
  other: '其他办法',
}
export const alternativeText = (alternative: LateAlternative): string => ALTERNATIVE_TEXT[alternative]

export const FEWEST_REASON = 4
export const MOST_REASON = 60

/** 延时班的老师 decides while there are seats; beyond them the duty leader or the principal. */
export type LateDecider = 'late-teacher' | 'leader'

/** Who the caller is to the late room; null: nobody who decides. `today`: who has the room today, a stand-in perhaps. */
export const lateDeciderOf = (
  late: Pick<LateCare, 'teacherId'>,
  today: Pick<LateCare, 'teacherId'>,
  caller: { personId: string; leads: boolean },
): LateDecider | null => {
  if (caller.leads) return 'leader'
  return [late, today].some(({ teacherId }) => teacherId === caller.personId) ? 'late-teacher' : null
}

export interface LateDecision {
  decision: 'approve' | 'refuse'
  reason: string
  alternative: LateAlternative | null
  /** What `other` is, in words. */
  words: string
}

/**
 * Refusals in order: not one who decides, decided by somebody already, nothing asked; for a refusal no reason or no
 * alternative; for an approval a collector who is not registered any more.
 */
export function decideLate(facts: {
  decider: LateDecider | null
  pickup: LatePickup | null
  asked: LateDecision
  collectorKnown: boolean
}): Result<{ status: 'approved' } | { status: 'refused'; reason: string; alternative: string }> {
  const { decider, pickup, asked } = facts
  if (decider === null) return no({ code: 'late/not-yours' })
  if (pickup === null || pickup.status === 'cancelled') return no({ code: 'late/none' })
  const { decidedBy, status, pupilName: pupil } = pickup
  if (status !== 'pending')
    return no({
      code: 'late/decided',
      pupil,
      approved: status === 'approved',
      byName: decidedBy === null || decidedBy === 'rule' ? '系统' : decidedBy.byName,
      at: decidedBy === null || decidedBy === 'rule' ? pickup.at : decidedBy.at,
    })
  if (asked.decision === 'approve')
    return facts.collectorKnown ? yes({ status: 'approved' }) : no({ code: 'late/collector-gone', pupil })
  const reason = asked.reason.trim()
  const words = asked.words.trim()
  if (Array.from(reason).length < FEWEST_REASON)
    return no({ code: 'late/reason-missing', fewest: FEWEST_REASON })
  if (asked.alternative === null || (asked.alternative === 'other' && words === ''))
    return no({ code: 'late/alternative-missing' })
  const alternative = asked.alternative === 'other' ? words : alternativeText(asked.alternative)
  return yes({ status: 'refused', reason, alternative })
}

/** Nobody answered by the promised time: the leaders are told, once. */
export const isOverdue = (
  { status, answerBy: promised, overdueAt }: Pick<LatePickup, 'status' | 'answerBy' | 'overdueAt'>,
  now: number,
): boolean => status === 'pending' && promised !== null && overdueAt === null && promised <= now
