/** A confirmed run, part after part, until it is done or the time is up. Killed anywhere, the next one goes on. */
import type { RosterProgress } from '@/contract/roster'
import type { RosterRun } from '@/domain/roster/RosterRun'
import { is } from '../../_kit/operators'
import { stopwatch } from '../../_kit/stopwatch'
import { store } from '../../_kit/store'
import { applyActs } from './applyActs'
import { layDown, release, takeOn } from './lock'
import { forgetFile } from './staged'

/** A person watches the numbers grow: each call answers after a few seconds. */
export const WHILE_WATCHED = 4000
export const BY_TIMER = 40_000

export async function progressOf(run: RosterRun): Promise<RosterProgress> {
  const done =
    run.state === 'done'
      ? run.acts
      : (await store.findAll('roster_acts', { runId: run._id, isDone: true }, ['count'])).reduce(
          (sum, { count }) => sum + count,
          0,
        )
  const { _id: runId, kind, state, byName, at, fileName, acts: all } = run
  return { runId, kind, state, byName, at, fileName, done, all }
}

/** Only the last import can be undone: what earlier ones wrote down is forgotten. */
async function finish(run: RosterRun, now: number): Promise<RosterRun> {
  const { _id, schoolId, fileId } = run
  await store.update('roster_runs', { _id, state: 'running' }, { state: 'done', doneAt: now })
  await store.remove('roster_acts', { schoolId, runId: is.not(_id) })
  if (fileId !== null) await forgetFile({ schoolId, fileId })
  await release(schoolId, _id, { last: _id })
  return { ...run, state: 'done', doneAt: now }
}

/** `isMine`: the caller has the run already. Somebody else at it: nothing is done here. */
export async function carryOn(
  run: RosterRun,
  { now, most, isMine = false }: { now: number; most: number; isMine?: boolean },
): Promise<RosterRun> {
  const ran = stopwatch()
  if (run.state === 'done') {
    await release(run.schoolId, run._id)
    return run
  }
  if (!isMine && !(await takeOn(run.schoolId, run._id, now))) return run
  while (ran() < most) {
    const [part] = await store.find(
      'roster_acts',
      { runId: run._id, isDone: false },
      { order: ['part', 'asc'], limit: 1 },
    )
    if (part === undefined) return finish(run, now)
    await applyActs(part.acts, run)
    await store.update('roster_acts', { _id: part._id }, { isDone: true })
  }
  await layDown(run.schoolId, run._id, now)
  return run
}
