import { rosterInputs } from '@/contract/roster'
import { no, yes } from '@/domain/result'
import { action } from '../../_kit/handle'
import { previewOf } from './preview'
import { stagedTable } from './staged'

/** The same file with other columns, or as the list of the whole school. */
export const previewRoster = action({
  deed: 'people/previewRoster',
  input: rosterInputs.previewRoster,
  subject: ({ schoolId }) => ({ schoolId }),
  async run(wish, { caller }) {
    const staged = await stagedTable(wish)
    return staged === null
      ? no({ code: 'roster/file-gone' })
      : yes(await previewOf(staged, wish, caller.today))
  },
})
