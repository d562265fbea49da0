/** One run at a time in a school, and one function at a time that carries it out: both are fields of one document. */
import type { Caller } from '@/domain/access'
import type { SchoolId } from '@/domain/ids'
import { no, yes, type Result } from '@/domain/result'
import { LEASE, type SchoolRoster } from '@/domain/roster/RosterRun'
import { is } from '../../_kit/operators'
import { store } from '../../_kit/store'

interface Claim {
  schoolId: SchoolId
  runId: string
  caller: Pick<Caller, 'personId' | 'name'>
  now: number
}

const rosterOf = (schoolId: SchoolId): SchoolRoster => ({ _id: schoolId, running: null, last: null })

/** The school's roster for this run alone. Refused: another run has it; busy: this very run is being begun elsewhere. */
export async function claimRun({ schoolId, runId, caller, now }: Claim): Promise<Result<SchoolRoster>> {
  const running = { runId, by: caller.personId, byName: caller.name, at: now, until: now + LEASE }
  const isNew = await store.add('rosters', [{ ...rosterOf(schoolId), running }])
  if (isNew) return yes({ ...rosterOf(schoolId), running })
  const free = await store.updateAndReturn('rosters', { _id: schoolId, running: null }, { running })
  if (free !== null) return yes(free)
  const mine = { _id: schoolId, 'running.runId': runId, 'running.until': is.atMost(now) }
  const again = await store.updateAndReturn('rosters', mine, { running })
  if (again !== null) return yes(again)
  const taken = await store.get('rosters', schoolId)
  const other = taken?.running ?? null
  return other === null || other.runId === runId
    ? no({ code: 'busy/try-again' })
    : no({ code: 'roster/other-running', byName: other.byName })
}

/** Whoever finds nobody at it takes it on; false: somebody is at it, or it is done. */
export const takeOn = async (schoolId: SchoolId, runId: string, now: number): Promise<boolean> =>
  (await store.update(
    'rosters',
    { _id: schoolId, 'running.runId': runId, 'running.until': is.atMost(now) },
    { 'running.until': now + LEASE },
  )) > 0

/** Lays it down half-way, for the next one to go on. */
export const layDown = (schoolId: SchoolId, runId: string, now: number): Promise<number> =>
  store.update('rosters', { _id: schoolId, 'running.runId': runId }, { 'running.until': now })

/** Nothing was confirmed, or all is done: the roster is free for the next. */
export const release = (schoolId: SchoolId, runId: string, done: { last?: string } = {}): Promise<number> =>
  store.update('rosters', { _id: schoolId, 'running.runId': runId }, { running: null, ...done })
