import type { Draw, DrawList } from '@/domain/draw/Draw'
import { byTicket, listHash } from '@/domain/draw/canonical'
import { listId } from '@/domain/draw/finalList'
import { is } from '../../_kit/operators'
import { store } from '../../_kit/store'

/** An answer holds six megabytes, a part of the list some sixty kilobytes. */
const PARTS_AT_ONCE = 40

/** Every part of the sealed list, in order; a list that is not the sealed one is a fault nobody may draw from. */
export async function wholeList(draw: Draw): Promise<DrawList[]> {
  const ids = Array.from({ length: draw.lists }, (_, part) => listId(draw, part))
  const parts: DrawList[] = []
  for (let from = 0; from < ids.length; from += PARTS_AT_ONCE)
    parts.push(...(await store.find('draw_lists', { _id: is.in(ids.slice(from, from + PARTS_AT_ONCE)) })))
  const entries = parts.flatMap((part) => part.entries).sort(byTicket)
  if (listHash(draw, entries) !== draw.listHash)
    throw new Error(`the list of ${draw._id} is not the sealed one`)
  return parts.sort((a, b) => a.part - b.part)
}
