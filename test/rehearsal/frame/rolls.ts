/** Rolls as they are taken: who stands there is marked present, whatever the list expected. */
import type { Roll, RollRow } from '@/contract/attendance'
import type { Session } from '@/domain/attendance/Session'
import type { Person } from '@/domain/people/Person'
import type { Play } from './Play'

type Mark = 'present' | 'late' | 'leave' | 'absent'

/** Who is gone home already stays as she is; who is on leave and stands there is received. */
function markOf(play: Play, row: RollRow): Mark {
  if (row.status === 'released') return 'leave'
  if (row.status === 'leave') return play.cameAnyway.has(row.pupilId) ? 'present' : 'leave'
  return play.elsewhere.has(row.pupilId) ? 'absent' : 'present'
}

export const marksOf = (play: Play, roll: Roll): Record<string, Mark> =>
  Object.fromEntries(roll.rows.map((row) => [row.pupilId, markOf(play, row)]))

export async function takeRoll(
  play: Play,
  session: Session,
  teacher: Person = play.who(session.teacherId),
): Promise<void> {
  const { schoolId } = play
  const sessionId = session._id
  const roll = await play.ask(teacher, 'attendance/roll', { schoolId, sessionId })
  if (roll.rows.length === 0) return
  const marks = marksOf(play, roll)
  await play.ask(teacher, 'attendance/submitRoll', { schoolId, sessionId, op: play.op(), marks })
}

export async function rollsOf(play: Play, sessions: Session[]): Promise<void> {
  await play.stage.crowd(sessions, (session) => takeRoll(play, session))
}
