import { custodyId, type PupilId } from '@/domain/ids'
import type { Pupil } from '@/domain/people/Pupil'
import type { Day } from '@/domain/time'
import { to, whole } from '../../_kit/operators'
import { store } from '../../_kit/store'

/** Others may write the same child's notes meanwhile. */
const ROUNDS = 4

/**
 * Today's record shows what the pupil's own says: whoever has the child reads it at once, tomorrow's record takes it from
 * the pupil. Looked at again after it was written, so that of two writers the later one stands on both.
 */
export async function showHealth(pupilId: PupilId, day: Day): Promise<Pupil | null> {
  let pupil = await store.get('pupils', pupilId)
  for (let round = 0; round < ROUNDS && pupil !== null; round += 1) {
    const sealed = pupil.health?.sealed ?? null
    const health = sealed === null ? to.remove() : whole(sealed)
    await store.update('custody', { _id: custodyId(day, pupilId) }, { health })
    const after: Pupil | null = await store.get('pupils', pupilId)
    if (after?.health?.sealed.iv === sealed?.iv) return after
    pupil = after
  }
  return pupil
}
