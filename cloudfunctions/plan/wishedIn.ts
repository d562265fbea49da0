/** Which courses families rank in the draws of a term that have opened and are not done. */
import type { CourseId, SchoolId, TermId } from '@/domain/ids'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'

export async function wishedIn(
  schoolId: SchoolId,
  termId: TermId,
  now: number,
): Promise<Map<CourseId, number>> {
  const wished = new Map<CourseId, number>()
  const draws = await store.find(
    'draws',
    { schoolId, termId, state: is.not('done'), opensAt: is.atMost(now) },
    { fields: ['_id'] },
  )
  if (draws.length === 0) return wished
  const running = { drawId: is.in(draws.map(({ _id }) => _id)) }
  for (const { wishes } of await store.findAll('wishes', running, ['wishes']))
    for (const courseId of Object.values(wishes).flat()) wished.set(courseId, (wished.get(courseId) ?? 0) + 1)
  return wished
}
