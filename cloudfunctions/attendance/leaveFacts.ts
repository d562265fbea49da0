import type { LeaveOptions, LeaveRow } from '@/contract/leave'
import { blocksOn, type LeaveBlock } from '@/domain/attendance/blockLeave'
import { LEAVE_REACH_DAYS } from '@/domain/attendance/decideLeave'
import { leavesId, standingDays, type Leave, type PupilLeaves } from '@/domain/attendance/Leave'
import { leaveCutOff } from '@/domain/attendance/leaveCutOff'
import type { Custody } from '@/domain/custody/Custody'
import { itineraryOf } from '@/domain/enrolment/itinerary'
import type { PupilWeek } from '@/domain/enrolment/PupilWeek'
import { custodyId, weekId, type PupilId } from '@/domain/ids'
import { last } from '@/domain/lists'
import type { Pupil } from '@/domain/people/Pupil'
import type { Plan } from '@/domain/plan/Plan'
import { no, yes, type Result } from '@/domain/result'
import { plusDays, type Day } from '@/domain/time'
import { dayKindOf, planOf } from '../_kit/plans'
import { store } from '../_kit/store'

export interface LeaveFacts extends Omit<LeaveOptions, 'pupil'> {
  plan: Plan
  pupil: Pupil
  /** Null before the first leave of the term. */
  record: PupilLeaves | null
  /** Today's own document, once the day is open. */
  custody: Custody | null
}

/** The service days a leave can reach, as far as holidays are published, and her blocks of each. */
function reachOf(
  plan: Plan,
  week: PupilWeek | null,
  today: Day,
): Pick<LeaveFacts, 'serviceDays' | 'unpublishedFrom' | 'blocksByDay'> {
  const serviceDays: Day[] = []
  const blocksByDay: Record<Day, LeaveBlock[]> = {}
  for (let day = today; day < plusDays(today, 2 * LEAVE_REACH_DAYS); day = plusDays(day, 1)) {
    const kind = dayKindOf(plan, day)
    if (!kind.ok) return { serviceDays, unpublishedFrom: day, blocksByDay }
    if (kind.value.kind !== 'service') continue
    serviceDays.push(day)
    if (week !== null) blocksByDay[day] = blocksOn(itineraryOf(day, kind.value.timetable, week, plan))
  }
  return { serviceDays, unpublishedFrom: null, blocksByDay }
}

/** The leaves that stand and are not over, the nearest first. */
export const leaveRows = (leaves: Leave[], today: Day): LeaveRow[] =>
  leaves
    .flatMap(({ op, blocks, reason, words, relation, byPhone, ...leave }): LeaveRow[] => {
      const days = standingDays(leave)
      const [from] = days
      const to = last(days)
      if (from === undefined || to === undefined || to < today) return []
      return [{ op, from, to, days, blocks, reason, words, relation, byPhone }]
    })
    .sort((a, b) => (a.from < b.from ? -1 : 1))

/** What a leave of one child is decided on. `today` is the calendar's: an evening that runs past midnight is another day's. */
export async function leaveFacts(today: Day, pupilId: PupilId): Promise<Result<LeaveFacts>> {
  const pupil = await store.get('pupils', pupilId)
  if (pupil === null) return no({ code: 'custody/unknown-child' })
  const found = await planOf(pupil.schoolId, today)
  if (!found.ok) return found
  const plan = found.value
  const record = await store.get('leaves', leavesId(pupilId, plan.termId))
  const custody = await store.get('custody', custodyId(today, pupilId))
  const week = await store.get('weeks', weekId(pupilId, plan.termId))
  return yes({
    plan,
    pupil,
    record,
    today,
    cutOffMinute: leaveCutOff(plan),
    custody,
    ...reachOf(plan, week, today),
    hasArrived: custody?.status === 'held' || custody?.status === 'released',
    leaves: leaveRows(record?.leaves ?? [], today),
  })
}
