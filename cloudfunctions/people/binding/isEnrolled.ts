import { planId, type PupilId } from '@/domain/ids'
import type { Day } from '@/domain/time'
import { is } from '../../_kit/operators'
import { store } from '../../_kit/store'

/** Whether the child has a place in a term that is not over. */
export async function isEnrolled(pupilId: PupilId, today: Day): Promise<boolean> {
  const weeks = await store.find('weeks', { pupilId }, { fields: ['schoolId', 'termId', 'places'] })
  const placed = weeks.filter(({ places }) => Object.keys(places).length > 0)
  if (placed.length === 0) return false
  const plans = await store.find(
    'plans',
    { _id: is.in(placed.map(({ schoolId, termId }) => planId(schoolId, termId))) },
    { fields: ['term'] },
  )
  return plans.some(({ term }) => today <= term.lastDay)
}
