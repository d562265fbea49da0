import { rosterInputs, type RosterProgress } from '@/contract/roster'
import type { Failure } from '@/domain/failure'
import { no, yes, type Result } from '@/domain/result'
import { runIdOf, UNDO_DAYS, undoUntil, type RosterRun } from '@/domain/roster/RosterRun'
import { changedSince, undoActs } from '@/domain/roster/undoImport'
import { action } from '../../_kit/handle'
import { store } from '../../_kit/store'
import { beginRun } from './beginRun'
import { carryOn, progressOf, WHILE_WATCHED } from './carryOn'
import { confirm } from './confirm'
import { release } from './lock'
import { teachersOf } from './rosterFacts'
import { undoFacts } from './undoFacts'

const NAMED = 5

/** In order: not the school's last import, too late. */
function trouble(of: RosterRun | null, last: string | null, now: number): Failure | null {
  if (of === null || of.kind !== 'import' || of._id !== last || of.doneAt === null)
    return { code: 'roster/none-to-undo' }
  return now >= undoUntil(of.doneAt) ? { code: 'roster/undo-late', days: UNDO_DAYS } : null
}

/** 撤销 the last import, as a run of its own: decided while no other can begin, written down whole, then carried out. */
export const undoRoster = action({
  deed: 'people/undoRoster',
  input: rosterInputs.undoRoster,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, runId: ofId, op }, { caller, now }): Promise<Result<RosterProgress>> {
    const runId = runIdOf(schoolId, op)
    const begun = await beginRun({ schoolId, runId, caller, now })
    if (!begun.ok) return begun
    if (begun.value.is === 'done') return yes(begun.value.progress)
    const giveUp = async (refusal: Failure): Promise<Result<never>> => {
      await release(schoolId, runId)
      return no(refusal)
    }
    const of = await store.get('roster_runs', ofId)
    const refused = trouble(of, begun.value.last, now)
    if (of === null || refused !== null) return giveUp(refused ?? { code: 'roster/none-to-undo' })
    const parts = await store.findAll('roster_acts', { runId: ofId })
    const done = parts.sort((a, b) => a.part - b.part).flatMap(({ acts }) => acts)
    const names = changedSince(ofId, done, await undoFacts(done))
    if (names.length > 0)
      return giveUp({ code: 'roster/undo-changed', names: names.slice(0, NAMED), count: names.length })
    const teacherOf = teachersOf(await store.findAll('homerooms', { schoolId }))
    const acts = undoActs(done, { runId, of: ofId, schoolId, teacherOf, now })
    const run: RosterRun = {
      ...of,
      _id: runId,
      kind: 'undo',
      of: ofId,
      fileId: null,
      by: caller.personId,
      byName: caller.name,
      at: now,
      acts: acts.length,
      state: 'running',
      doneAt: null,
    }
    await confirm(run, acts)
    return yes(await progressOf(await carryOn(run, { now, most: WHILE_WATCHED, isMine: true })))
  },
})
