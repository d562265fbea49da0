import { rosterInputs, type RosterProgress } from '@/contract/roster'
import { joinedTerms } from '@/domain/enrolment/joinedTerms'
import type { Failure } from '@/domain/failure'
import { no, yes, type Result } from '@/domain/result'
import { importActs } from '@/domain/roster/importActs'
import { isError } from '@/domain/roster/LineProblem'
import { isNothing, sealOf, type RosterDecision } from '@/domain/roster/RosterChange'
import { countsOf, runIdOf, type RosterRun } from '@/domain/roster/RosterRun'
import { action } from '../../_kit/handle'
import { plansOf } from '../../_kit/plans'
import { spelled } from '../../_kit/spelled'
import { store } from '../../_kit/store'
import { beginRun } from './beginRun'
import { carryOn, progressOf, WHILE_WATCHED } from './carryOn'
import { confirm } from './confirm'
import { release } from './lock'
import { decideOn } from './preview'
import { teachersOf } from './rosterFacts'
import { stagedTable } from './staged'

/** In order: other than what was looked at, an error, warnings nobody has read, nothing to do. */
function trouble(decision: RosterDecision, seal: string, hasReadWarnings: boolean): Failure | null {
  if (sealOf(decision) !== seal) return { code: 'roster/changed-since' }
  const errors = decision.problems.filter(isError).length
  if (errors > 0) return { code: 'roster/has-errors', count: errors }
  const warnings = decision.problems.length
  if (warnings > 0 && !hasReadWarnings) return { code: 'roster/warnings-unread', count: warnings }
  return isNothing(decision) ? { code: 'roster/nothing-new' } : null
}

/** 导入: claimed for the school, decided anew, written down whole, confirmed by one write; then carried out. */
export const importRoster = action({
  deed: 'people/importRoster',
  input: rosterInputs.importRoster,
  subject: ({ schoolId }) => ({ schoolId }),
  async run(input, { caller, now }): Promise<Result<RosterProgress>> {
    const { schoolId, fileId, seal, hasReadWarnings } = input
    const runId = runIdOf(schoolId, input.op)
    const begun = await beginRun({ schoolId, runId, caller, now })
    if (!begun.ok) return begun
    if (begun.value.is === 'done') return yes(begun.value.progress)
    const staged = await stagedTable(input)
    const decision = staged === null ? null : await decideOn(staged, input, caller.today)
    const refused: Failure | null =
      decision === null ? { code: 'roster/file-gone' } : trouble(decision, seal, hasReadWarnings)
    if (staged === null || decision === null || refused !== null) {
      await release(schoolId, runId)
      return no(refused ?? { code: 'roster/file-gone' })
    }
    const [homerooms, plans] = await Promise.all([
      store.findAll('homerooms', { schoolId }),
      plansOf(schoolId),
    ])
    const teacherOf = teachersOf(homerooms)
    const acts = importActs(decision, { runId, schoolId, by: caller.personId, now, teacherOf, spelled })
    const run: RosterRun = {
      _id: runId,
      schoolId,
      kind: 'import',
      of: null,
      fileId,
      fileName: staged.fileName,
      by: caller.personId,
      byName: caller.name,
      at: now,
      counts: countsOf(decision),
      termIds: joinedTerms(plans, caller.today).map(({ termId }) => termId),
      acts: acts.length,
      state: 'running',
      doneAt: null,
    }
    await confirm(run, acts)
    return yes(await progressOf(await carryOn(run, { now, most: WHILE_WATCHED, isMine: true })))
  },
})
