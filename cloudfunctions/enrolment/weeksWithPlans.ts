/** What a place is decided on, in one request: decision 023 says why it joins. */
import type { PupilWeek } from '@/domain/enrolment/PupilWeek'
import { PLAN_ID_JOINS } from '@/domain/ids'
import type { Plan } from '@/domain/plan/Plan'
import { is } from '../_kit/operators'
import { database } from '../_kit/sdk'
import { PAGE } from '../_kit/store'

export interface WeeksWithPlans {
  weeks: PupilWeek[]
  /** In force; of the weeks' own schools and terms. */
  plans: Plan[]
}

type Row = PupilWeek & { planOf: string; plans: Plan[] }

export async function weeksWithPlans(weekIds: string[]): Promise<WeeksWithPlans> {
  const planOf = database().command.aggregate.concat(['$schoolId', PLAN_ID_JOINS, '$termId'])
  const { data } = await database()
    .collection('weeks')
    .aggregate()
    .match({ _id: is.in(weekIds) })
    .addFields({ planOf })
    .lookup({ from: 'plans', localField: 'planOf', foreignField: '_id', as: 'plans' })
    .limit(PAGE)
    .end()
  const rows = data as Row[]
  const plans = new Map(rows.flatMap((row) => row.plans.map((plan) => [plan._id, plan])))
  return {
    weeks: rows.map(({ planOf: _id, plans: _plans, ...week }) => week),
    plans: [...plans.values()].filter(({ status }) => status === 'published'),
  }
}
