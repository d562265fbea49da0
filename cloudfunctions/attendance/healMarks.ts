import { ROLL_MARKS, type MarkEvent } from '@/domain/attendance/Session'
import type { Entry } from '@/domain/custody/Custody'
import type { SessionId } from '@/domain/ids'
import { dayOf } from '@/domain/time'
import { is, to } from '../_kit/operators'
import { store } from '../_kit/store'

/** The mark that a correction made, as the child's own record has it. */
function markOf(entry: Entry): [SessionId, MarkEvent] | null {
  if (entry.kind !== 'received' && entry.kind !== 'away') return null
  const { op, at, by, sessionId, correction } = entry
  if (correction === undefined) return null
  return [
    sessionId,
    { id: op, at, by, mark: correction, reason: entry.kind === 'away' ? entry.reason : null },
  ]
}

/** A correction that died between the child and the session: her record knows the mark, and the session gets it. */
export async function healMarks(now: number): Promise<void> {
  const day = dayOf(now)
  const corrected = await store.findAll('custody', { day, 'entries.correction': is.in(ROLL_MARKS) }, [
    'pupilId',
    'entries',
  ])
  for (const { pupilId, entries } of corrected)
    for (const entry of entries) {
      const made = markOf(entry)
      if (made === null) continue
      const [sessionId, event] = made
      await store.update(
        'sessions',
        { _id: sessionId, [`marks.${pupilId}.id`]: is.not(event.id) },
        { [`marks.${pupilId}`]: to.append(event) },
      )
    }
}
