/** What died half-way: confirmed, it is carried to its end; not confirmed, it never was. Old files are forgotten. */
import { DAY } from '@/domain/time'
import { UNDO_DAYS, type SchoolRoster } from '@/domain/roster/RosterRun'
import { RAW_KEPT, TABLE_KEPT } from '@/domain/roster/RosterStage'
import { eachOnItsOwn } from '../../_kit/eachOnItsOwn'
import { is } from '../../_kit/operators'
import { stopwatch } from '../../_kit/stopwatch'
import { store } from '../../_kit/store'
import { BY_TIMER, carryOn } from './carryOn'
import { release } from './lock'

async function heal({ _id, running }: SchoolRoster, now: number): Promise<void> {
  if (running === null) return
  const run = await store.get('roster_runs', running.runId)
  if (run !== null) return void (await carryOn(run, { now, most: BY_TIMER }))
  // What was written down goes first: until then nobody else can begin under the same id.
  await store.remove('roster_acts', { runId: running.runId })
  await release(_id, running.runId)
}

export async function healRosters(now: number): Promise<void> {
  const ran = stopwatch()
  const due = await store.findAll('rosters', { 'running.until': is.atMost(now) })
  await eachOnItsOwn(
    due,
    (roster) => heal(roster, now),
    () => ran() < BY_TIMER,
  )
  await store.remove('roster_files', { at: is.atMost(now - RAW_KEPT) })
  await store.remove('roster_tables', { at: is.atMost(now - TABLE_KEPT) })
  await store.remove('roster_acts', { at: is.atMost(now - (UNDO_DAYS + 1) * DAY), isDone: true })
}
