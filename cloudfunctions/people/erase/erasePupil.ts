import type { Pupil } from '@/domain/people/Pupil'
import { ERASED_PUPIL } from '@/domain/retention/erased'
import { is, to } from '../../_kit/operators'
import { store } from '../../_kit/store'
import { PUPIL_COPIES } from './pupilCopies'

const NAMELESS = {
  ...{ name: ERASED_PUPIL, sound: '', initials: '', no: 0 },
  ...{ collectors: [], barred: [], delegations: [], walkAlone: null, collectorChanges: [] },
}

/**
 * 抹去一个孩子的资料. Begun on a child who is still the leaver she was found as; then every copy, then the child. Each
 * step done twice is done once, so that a run may die anywhere and the next one goes on.
 */
export async function erasePupil(pupil: Pupil, now: number): Promise<void> {
  const { _id, left, erased } = pupil
  if (left === undefined) return
  if (erased === undefined) {
    const begun = await store.update(
      'pupils',
      { _id, 'left.on': left.on, 'left.places': is.not('due'), erased: is.absent() },
      { erased: { begunAt: now } },
    )
    if (begun === 0) return
  }
  for (const copy of Object.values(PUPIL_COPIES)) await copy?.(pupil, now)
  await store.update(
    'pupils',
    { _id, 'erased.doneAt': is.absent() },
    {
      ...NAMELESS,
      ...Object.fromEntries(
        ['health', 'healthOps', 'paperConsents', 'guardianRequests', 'studentMark'].map((field) => [
          field,
          to.remove(),
        ]),
      ),
      'erased.doneAt': now,
    },
  )
}
