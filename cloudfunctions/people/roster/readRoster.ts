import { rosterInputs } from '@/contract/roster'
import { yes } from '@/domain/result'
import { action } from '../../_kit/handle'
import { previewOf, proposedMapping } from './preview'
import { readStaged } from './staged'

/** The file is whole: what its columns seem to be, and what importing it would come to. */
export const readRoster = action({
  deed: 'people/readRoster',
  input: rosterInputs.readRoster,
  subject: ({ schoolId }) => ({ schoolId }),
  async run(input, { caller, now }) {
    const staged = await readStaged(input, now)
    if (!staged.ok) return staged
    const { schoolId, fileId } = input
    const mapping = proposedMapping(staged.value.table)
    return yes(await previewOf(staged.value, { schoolId, fileId, mapping, isWhole: false }, caller.today))
  },
})
