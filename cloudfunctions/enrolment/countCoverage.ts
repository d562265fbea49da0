/** 每校的覆盖面: counted every night, and every ten minutes while families choose. Safe to run twice or late. */
import { windowState } from '@/domain/enrolment/EnrolmentWindow'
import type { Plan } from '@/domain/plan/Plan'
import { dayOf, minuteOf } from '@/domain/time'
import { store } from '../_kit/store'
import { coverageNow, keepCoverage, termRecords } from './coverageFacts'

/** The first run of a day counts every school whose term is not over. */
const NIGHT_UNTIL_MINUTE = 10

const isChoosing = ({ windows }: Pick<Plan, 'windows'>, now: number): boolean =>
  windows.some((window) => windowState(window, now) === 'open')

export async function countCoverage(now: number): Promise<void> {
  const plans = await store.findAll('plans', { status: 'published' }, [
    'schoolId',
    'schoolName',
    'termId',
    'term',
    'windows',
  ])
  const isNight = minuteOf(now) < NIGHT_UNTIL_MINUTE
  for (const plan of plans) {
    if (dayOf(now) > plan.term.lastDay || !(isNight || isChoosing(plan, now))) continue
    await keepCoverage(coverageNow(plan, await termRecords(plan.schoolId, plan.termId), now))
  }
}
