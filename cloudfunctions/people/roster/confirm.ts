import { rosterAudit } from '@/domain/audit/actAudits'
import type { RosterAct, RosterRun } from '@/domain/roster/RosterRun'
import { actParts } from '@/domain/roster/RosterRun'
import { addMissing } from '../../_kit/addMissing'
import { bornWithAudit } from '../../_kit/outbox'
import { store } from '../../_kit/store'

const PARTS_A_REQUEST = 4

/** All that will be done is written down; then one write confirms it. Dead before that, it never was. */
export async function confirm(run: RosterRun, acts: readonly RosterAct[]): Promise<void> {
  const parts = actParts(run, acts)
  for (let from = 0; from < parts.length; from += PARTS_A_REQUEST)
    await addMissing('roster_acts', parts.slice(from, from + PARTS_A_REQUEST))
  await store.add('roster_runs', [{ ...run, ...bornWithAudit(rosterAudit(run)) }])
}
