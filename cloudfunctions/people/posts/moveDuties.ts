import type { PersonId, SchoolId } from '@/domain/ids'
import type { Day } from '@/domain/time'
import { is } from '../../_kit/operators'
import { store } from '../../_kit/store'
import { moveTrainings } from './moveTrainings'

type Named = { teacherId: PersonId }

/** Each place of a document that names the one, as a condition and as the change to the other. */
const placesOf = (
  content: { courses: Record<string, Named>; late: Named },
  path: string,
  from: PersonId,
): string[] => [
  ...Object.entries(content.courses).flatMap(([id, { teacherId }]) =>
    teacherId === from ? [`${path}courses.${id}.teacherId`] : [],
  ),
  ...(content.late.teacherId === from ? [`${path}late.teacherId`] : []),
]

/**
 * A colleague was written down before they bound, and had the app already: what the school laid upon the entry becomes
 * the person's. Each write names what it replaces, so that doing it twice is doing it once.
 */
export async function moveDuties(
  schoolId: SchoolId,
  { from, to, today }: { from: PersonId; to: PersonId; today: Day },
): Promise<void> {
  await moveTrainings(schoolId, from, to)
  await store.update('homerooms', { schoolId, teacherId: from }, { teacherId: to })
  await store.update('sessions', { schoolId, teacherId: from, day: is.atLeast(today) }, { teacherId: to })
  await store.update('escort_groups', { schoolId, leaderId: from }, { leaderId: to })
  await store.update('escort_groups', { schoolId, secondId: from }, { secondId: to })
  for (const plan of await store.find('plans', { schoolId }, { fields: ['courses', 'late'] }))
    for (const place of placesOf(plan, '', from))
      await store.update('plans', { _id: plan._id, [place]: from }, { [place]: to })
  for (const { _id, content } of await store.find('plan_drafts', { schoolId }, { fields: ['content'] }))
    for (const place of placesOf(content, 'content.', from))
      await store.update('plan_drafts', { _id, [place]: from }, { [place]: to })
}
