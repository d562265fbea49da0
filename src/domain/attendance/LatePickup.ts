/** Art. 3 · 对有特殊需要的学生，由家长或监护人提出申请后，学校应提供延时托管服务. */
import type { DayKind } from '../calendar/serviceDay'
import type { PersonId, PupilId, SchoolId } from '../ids'
import { bars } from '../people/barred'
import type { Pupil } from '../people/Pupil'
import type { LateCare } from '../plan/Plan'
import { no, yes, type Result } from '../result'
import { atMinute, dayOf, type Day } from '../time'

export const LATE_STATUSES = ['pending', 'approved', 'refused', 'cancelled'] as const
export type LateStatus = (typeof LATE_STATUSES)[number]

/** Who decided: the rule while the room had seats, or a person with name and moment. */
export type LateDecidedBy = 'rule' | { by: PersonId; byName: string; at: number }

export interface LatePickup {
  _id: string
  schoolId: SchoolId
  day: Day
  pupilId: PupilId
  pupilName: string
  untilMinute: number
  feeFen: number
  /** Who will collect, as the guardian named them. */
  collectorId: string
  collectorText: string
  status: LateStatus
  /** Null while nobody has. */
  decidedBy: LateDecidedBy | null
  /** Why it was refused and what can be done instead; empty otherwise. */
  reason: string
  alternative: string
  /** By when a person answers, as it was promised; null when the rule decided. */
  answerBy: number | null
  /** When the leaders were told that the promise was not kept. */
  overdueAt: number | null
  /** One more than the room has seats: the duty leader or the principal took it on. */
  extra: boolean
  /** The version of the standing pattern it came from; null when it was asked for this day alone. */
  patternVersion: number | null
  /** 妈妈: who phoned, when staff wrote it down. */
  caller: string | null
  /** Every act upon this application, the oldest first: one that is sent again is recognised. */
  ops: string[]
  /** The act that asked for what stands now. */
  op: string
  by: PersonId
  byName: string
  at: number
}

type Asked = Pick<
  LatePickup,
  | '_id'
  | 'schoolId'
  | 'day'
  | 'pupilId'
  | 'pupilName'
  | 'untilMinute'
  | 'feeFen'
  | 'collectorId'
  | 'collectorText'
  | 'op'
  | 'by'
  | 'byName'
  | 'at'
>

/** An application as it begins; the rest of its life is written over this. */
export const latePickup = (
  asked: Asked,
  more: Partial<
    Pick<LatePickup, 'status' | 'decidedBy' | 'answerBy' | 'extra' | 'patternVersion' | 'caller'>
  > = {},
): LatePickup => ({
  ...asked,
  status: 'approved',
  decidedBy: 'rule',
  reason: '',
  alternative: '',
  answerBy: null,
  overdueAt: null,
  extra: false,
  patternVersion: null,
  caller: null,
  ops: [asked.op],
  ...more,
})

/** Neither taken back nor refused. */
export const standsLate = ({ status }: Pick<LatePickup, 'status'>): boolean =>
  status === 'approved' || status === 'pending'

/** The registered collector of that id, unless barred: whoever asks is told the same about both. */
export function collectorFor(
  { collectors, barred }: Pick<Pupil, 'collectors' | 'barred'>,
  collectorId: string,
): { id: string; text: string } | null {
  const found = collectors.find((collector) => collector.id === collectorId)
  if (found === undefined || bars(barred, found)) return null
  return { id: found.id, text: `${found.relation} ${found.name}` }
}

export interface LatePickupFacts {
  now: number
  day: Day
  /** What kind of day it is for the school. */
  dayKind: DayKind
  late: LateCare
  untilMinute: number
  /** Whether the child is placed on that day at all: late care follows a day of service. */
  hasItinerary: boolean
  isOnLeave: boolean
  /** Registered with the child and not barred. */
  collectorKnown: boolean
  /** By phone, staff writes it down after the cut-off too. */
  byPhone?: boolean
}

/**
 * Refusals in order: no service that day, too late (the cut-off minute itself is too late), unknown end time, child not
 * placed that day, child on leave, unknown collector. Seats in the late room are claimed afterwards.
 */
export function applyLatePickup(facts: LatePickupFacts): Result<{ feeFen: number }> {
  const { now, day, dayKind, late, untilMinute } = facts
  if (day < dayOf(now) || dayKind.kind !== 'service')
    return no({ code: 'late/no-service', day, name: dayKind.kind === 'service' ? '日期已过' : dayKind.name })
  if (!late.weekdays.includes(dayKind.timetable))
    return no({ code: 'late/no-service', day, name: '当天不办' })
  if (facts.byPhone !== true && now >= atMinute(day, late.cutOffMinute))
    return no({ code: 'late/past-cut-off', cutOffMinute: late.cutOffMinute, teacher: late.teacherName })
  const option = late.options.find((o) => o.untilMinute === untilMinute)
  if (option === undefined) return no({ code: 'late/unknown-end' })
  if (!facts.hasItinerary) return no({ code: 'late/not-placed', day })
  if (facts.isOnLeave) return no({ code: 'late/on-leave', day })
  if (!facts.collectorKnown) return no({ code: 'late/collector-unknown' })
  return yes({ feeFen: option.feeFen })
}
