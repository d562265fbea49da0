import { last } from '@/domain/lists'
import { SEALED_NAME } from '@/domain/notice/collectorNotices'
import type { Pupil } from '@/domain/people/Pupil'
import { is } from '../../_kit/operators'
import { sealedFields } from '../../_kit/sealedPupil'
import { sideBySide } from '../../_kit/sideBySide'
import { store } from '../../_kit/store'

const WIDTH = 8

/** Nobody has written a line since it was read. */
function asRead({ _id, collectorChanges }: Pupil): Record<string, unknown> {
  const count = collectorChanges.length
  const newest = last(collectorChanges)
  return {
    ...{ _id, [`collectorChanges.${count}`]: is.absent() },
    ...(newest === undefined ? {} : { [`collectorChanges.${count - 1}.op`]: newest.op }),
  }
}

const writeSealed = (pupils: Pupil[]): Promise<void> =>
  sideBySide(pupils, WIDTH, async (pupil) => {
    await store.update('pupils', asRead(pupil), sealedFields(pupil, pupil.collectorChanges))
  })

/** In the clear since before the seal: a list, or a line that names somebody. */
export const inTheClear = (): Record<string, unknown>[] => [
  { 'barred.0': is.present() },
  { collectorChanges: is.withItem({ act: is.in(['barred', 'unbarred']), about: is.not('') }) },
]

/** Lists and lines from before the seal, and messages from when they carried the name. */
export async function sealLists(most: number): Promise<void> {
  for (const where of most > 0 ? inTheClear() : [])
    await writeSealed(await store.find('pupils', where, { limit: most }))
  await store.update(
    'messages',
    {
      ...{ template: 'collectors', 'data.what': is.in(['禁止接送', '解除禁止']) },
      'data.who': is.not(SEALED_NAME),
    },
    { 'data.who': SEALED_NAME },
  )
}
