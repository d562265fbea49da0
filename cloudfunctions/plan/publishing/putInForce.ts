import type { Term } from '@/domain/calendar/Term'
import type { City } from '@/domain/people/School'
import { contentOf } from '@/domain/plan/contentOf'
import type { Plan } from '@/domain/plan/Plan'
import type { PlanDraft } from '@/domain/plan/PlanDraft'
import { is } from '../../_kit/operators'
import { store } from '../../_kit/store'

/**
 * The plan in force is the draft's content from here on. What the school decided about days and single sessions stays;
 * the first version of a term begins with the city's calendar. A later version is never written over.
 */
export async function putInForce(draft: PlanDraft, term: Term, city: City): Promise<void> {
  const { _id, schoolId, schoolName, termId, version } = draft
  const content = contentOf(draft.content)
  const first: Plan = {
    _id,
    schoolId,
    schoolName,
    termId,
    term,
    calendar: { makeUp: {}, closed: {}, city: city.calendar },
    status: 'published',
    version,
    changes: [],
    ...content,
  }
  if (await store.add('plans', [first])) return
  await store.update(
    'plans',
    { _id, version: is.below(version) },
    { ...content, term, schoolName, version, status: 'published' },
  )
}
