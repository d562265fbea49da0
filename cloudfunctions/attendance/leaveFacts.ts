import type { LeaveOptions, LeaveRow } from '@/contract/attendance'
import { LEAVE_REACH_DAYS } from '@/domain/attendance/decideLeave'
import { leavesId, standingDays, type Leave, type PupilLeaves } from '@/domain/attendance/Leave'
import { leaveCutOff } from '@/domain/attendance/leaveCutOff'
import { custodyId, type PupilId } from '@/domain/ids'
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
}

/** The service days a leave can reach, as far as holidays are published. */
function reachOf(plan: Plan, today: Day): Pick<LeaveFacts, 'serviceDays' | 'unpublishedFrom'> {
  const serviceDays: Day[] = []
  for (let day = today; day < plusDays(today, 2 * LEAVE_REACH_DAYS); day = plusDays(day, 1)) {
    const kind = dayKindOf(plan, day)
    if (!kind.ok) return { serviceDays, unpublishedFrom: day }
    if (kind.value.kind === 'service') serviceDays.push(day)
  }
  return { serviceDays, unpublishedFrom: null }
}

/** The leaves that stand and are not over, the nearest first. */
export const leaveRows = (leaves: Leave[], today: Day): LeaveRow[] =>
  leaves
    .flatMap(({ op, reason, words, relation, ...leave }): LeaveRow[] => {
      const days = standingDays(leave)
      const [from] = days
      const to = last(days)
      if (from === undefined || to === undefined || to < today) return []
      return [{ op, from, to, days, reason, words, relation }]
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
  return yes({
    plan,
    pupil,
    record,
    today,
    cutOffMinute: leaveCutOff(plan),
    ...reachOf(plan, today),
    hasArrived: custody?.status === 'held' || custody?.status === 'released',
    leaves: leaveRows(record?.leaves ?? [], today),
  })
}
