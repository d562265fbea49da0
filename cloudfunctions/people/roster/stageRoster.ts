import { rosterInputs } from '@/contract/roster'
import { filePartId } from '@/domain/roster/RosterStage'
import { yes } from '@/domain/result'
import { action } from '../../_kit/handle'
import { store } from '../../_kit/store'

/** One part of a chosen file. The same part again changes nothing. */
export const stageRoster = action({
  deed: 'people/stageRoster',
  input: rosterInputs.stageRoster,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, fileId, part, data }, { now }) {
    const _id = filePartId(schoolId, fileId, part)
    await store.add('roster_files', [{ _id, schoolId, fileId, part, data, at: now }])
    return yes({ part })
  },
})
