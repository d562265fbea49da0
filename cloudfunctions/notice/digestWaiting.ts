import type { DigestWaiting } from '@/contract/notice'
import { holds, type Caller } from '@/domain/access'
import type { SchoolId } from '@/domain/ids'
import { callsOf } from '@/domain/notice/calls'
import { SAFETY_TEMPLATES } from '@/domain/notice/Notice'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'
import { planMatters } from './planMatters'

const NO_PLAN_MATTERS = { undecidedDays: 0, returnedPlans: 0 }

export const NOTHING_WAITS: DigestWaiting = { latePickups: 0, callsToMake: 0, ...NO_PLAN_MATTERS }

/** What waits for the reader's decision now: three requests. The plan is the principal's matter alone. */
export async function digestWaiting(schoolId: SchoolId, caller: Caller, now: number): Promise<DigestWaiting> {
  const { person, today } = caller
  const [latePickups, safety, plan] = await Promise.all([
    store.count('late_pickups', { schoolId, day: is.atLeast(today), status: 'pending' }),
    store.find('messages', { schoolId, day: today, template: is.in(SAFETY_TEMPLATES) }),
    holds(person, 'principal', schoolId, today) ? planMatters(schoolId, today) : NO_PLAN_MATTERS,
  ])
  const calls = callsOf(safety, now).filter(({ made }) => made === null)
  return { latePickups, callsToMake: calls.length, ...plan }
}
