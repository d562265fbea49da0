import { drawInputs, type PublicDrawList } from '@/contract/draw'
import { listId } from '@/domain/draw/finalList'
import { no, yes, type Result } from '@/domain/result'
import { publicAction } from '../_kit/handle'
import { store } from '../_kit/store'
import { drawNamed } from './draw/publicDraw'

/** A part of the anonymous list; results are shown once all of them stand. */
export const drawList = publicAction({
  deed: 'enrolment/drawList',
  input: drawInputs.drawList,
  async run({ part, ...name }): Promise<Result<PublicDrawList>> {
    const found = await drawNamed(name)
    if (!found.ok) return found
    const list = part < found.value.lists ? await store.get('draw_lists', listId(found.value, part)) : null
    if (list === null) return no({ code: 'draw/list-part-unknown' })
    const results = found.value.resultHash === null ? {} : list.results
    return yes({ part, entries: list.entries, results })
  },
})
