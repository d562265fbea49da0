/** Art. 3 · 对有特殊需要的学生，由家长或监护人提出申请后，学校应提供延时托管服务. */
import type { PersonId, PupilId, SchoolId } from '../ids'
import type { LateCare } from '../plan/Plan'
import { no, yes, type Result } from '../result'
import { atMinute, dayOf, type Day } from '../time'
import type { DayKind } from '../calendar/serviceDay'

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
  status: 'approved' | 'cancelled'
  decidedBy: 'rule'
  op: string
  by: PersonId
  at: number
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
  collectorKnown: boolean
}

/**
 * Refusals in order: no service that day, too late (the cut-off minute itself is too late), unknown end time, child not
 * placed that day, unknown collector. Seats in the late room are claimed afterwards.
 */
export function applyLatePickup(facts: LatePickupFacts): Result<{ feeFen: number }> {
  const { now, day, dayKind, late, untilMinute } = facts
  if (day < dayOf(now) || dayKind.kind !== 'service')
    return no({ code: 'late/no-service', day, name: dayKind.kind === 'service' ? '日期已过' : dayKind.name })
  if (!late.weekdays.includes(dayKind.timetable))
    return no({ code: 'late/no-service', day, name: '当天不办' })
  if (now >= atMinute(day, late.cutOffMinute))
    return no({ code: 'late/past-cut-off', cutOffMinute: late.cutOffMinute, teacher: late.teacherName })
  const option = late.options.find((o) => o.untilMinute === untilMinute)
  if (option === undefined) return no({ code: 'late/unknown-end' })
  if (!facts.hasItinerary) return no({ code: 'late/not-placed', day })
  if (!facts.collectorKnown) return no({ code: 'late/collector-unknown' })
  return yes({ feeFen: option.feeFen })
}
