import type { RosterProgress } from '@/contract/roster'
import type { Caller } from '@/domain/access'
import type { SchoolId } from '@/domain/ids'
import { yes, type Result } from '@/domain/result'
import { store } from '../../_kit/store'
import { carryOn, progressOf, WHILE_WATCHED } from './carryOn'
import { claimRun } from './lock'

/** `done`: this very act was confirmed before, and went on as far as the time allowed. `mine`: the school is claimed for it. */
export type Begun = { is: 'done'; progress: RosterProgress } | { is: 'mine'; last: string | null }

/** An import or its undoing, sent once or again: one run at a time in a school. */
export async function beginRun(run: {
  schoolId: SchoolId
  runId: string
  caller: Caller
  now: number
}): Promise<Result<Begun>> {
  const { runId, now } = run
  const watched = { now, most: WHILE_WATCHED }
  const known = await store.get('roster_runs', runId)
  if (known !== null) return yes({ is: 'done', progress: await progressOf(await carryOn(known, watched)) })
  const claimed = await claimRun(run)
  if (!claimed.ok) return claimed
  // Sent twice, and the other one was done while this one stood in line.
  const begun = await store.get('roster_runs', runId)
  if (begun === null) return yes({ is: 'mine', last: claimed.value.last })
  return yes({ is: 'done', progress: await progressOf(await carryOn(begun, { ...watched, isMine: true })) })
}
