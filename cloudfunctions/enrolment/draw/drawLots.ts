import { allocate } from '@/domain/draw/allocate'
import { gotBy, resultHash } from '@/domain/draw/canonical'
import type { Draw } from '@/domain/draw/Draw'
import { store } from '../../_kit/store'
import { wholeList } from './wholeList'

/** The draw itself: the same list and seed give the same result, however often it is run. The draw's own state comes last. */
export async function drawLots(draw: Draw, now: number): Promise<void> {
  if (draw.seed === null) throw new Error(`the draw ${draw._id} is confirmed and has no seed`)
  const parts = await wholeList(draw)
  const entries = parts.flatMap((part) => part.entries)
  const results = allocate(draw.groups, entries, draw.seed)
  for (const part of parts) {
    const own = Object.fromEntries(part.entries.map(({ ticket }) => [ticket, gotBy(results, ticket)]))
    await store.update('draw_lists', { _id: part._id }, { results: own })
  }
  await store.update(
    'draws',
    { _id: draw._id, state: 'confirmed' },
    { state: 'drawn', resultHash: resultHash(draw.seed, entries, results), drawnAt: now },
  )
}
