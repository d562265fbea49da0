import type { Custody } from '@/domain/custody/Custody'
import { is, to, whole } from '../_kit/operators'
import { sideBySide } from '../_kit/sideBySide'
import { store } from '../_kit/store'

const WIDTH = 8

/**
 * Health notes that were written or taken back while the day was being opened: whoever wrote them found no record of the
 * day yet. Whoever writes from now on finds it.
 */
export async function latestHealth(laid: readonly Custody[]): Promise<void> {
  const [first] = laid
  if (first === undefined) return
  const pupils = await store.findAll('pupils', { schoolId: first.schoolId }, ['health'])
  const now = new Map(pupils.map(({ _id, health }) => [_id, health?.sealed]))
  const stale = laid.filter(({ pupilId, health }) => now.get(pupilId)?.iv !== health?.iv)
  await sideBySide(stale, WIDTH, async ({ _id, pupilId, health }) => {
    const sealed = now.get(pupilId)
    await store.update(
      'custody',
      { _id, ...(health === undefined ? { health: is.absent() } : { 'health.iv': health.iv }) },
      { health: sealed === undefined ? to.remove() : whole(sealed) },
    )
  })
}
