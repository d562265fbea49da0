import { rosterInputs } from '@/contract/roster'
import { no, yes } from '@/domain/result'
import { action } from '../../_kit/handle'
import { store } from '../../_kit/store'
import { carryOn, progressOf, WHILE_WATCHED } from './carryOn'

/** How far a run is; and whoever looks takes it a few seconds further, if nobody else is at it. */
export const rosterProgress = action({
  deed: 'people/rosterProgress',
  input: rosterInputs.rosterProgress,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, runId }, { now }) {
    const run = await store.get('roster_runs', runId)
    if (run === null || run.schoolId !== schoolId) return no({ code: 'roster/run-unknown' })
    return yes(await progressOf(await carryOn(run, { now, most: WHILE_WATCHED })))
  },
})
