/** Art. 13 · 作业辅导: 作业 and a note per child, in the same sweep as the roll. The last event wins, by the server's time. */
import type { PupilId } from '../ids'
import { no, yes, type Result } from '../result'
import type { Session, Sweep } from './Session'
import { canTakeRoll } from './takeRoll'

export const NOTE_MOST = 40
export const NO_SWEEP: Sweep = { homework: null, note: '' }
export type Sweeps = Record<PupilId, Sweep>

/** The teacher on duty, of the children expected in the session, from when its roll opens. */
export function canSweep(facts: {
  now: number
  by: Session['teacherId']
  session: Session
  expected: readonly PupilId[]
  sweep: Sweeps
}): Result<null> {
  const may = canTakeRoll(facts)
  if (!may.ok) return may
  const known = new Set<string>(facts.expected)
  const strangers = Object.keys(facts.sweep).filter((pupilId) => !known.has(pupilId)).length
  return strangers > 0 ? no({ code: 'roll/not-expected', count: strangers }) : yes(null)
}

/** Of children who left the list meanwhile nothing is kept. */
export const knownOnly = (sweep: Sweeps, expected: readonly { pupilId: PupilId }[]): Sweeps => {
  const known = new Set<string>(expected.map(({ pupilId }) => pupilId))
  return Object.fromEntries(Object.entries(sweep).filter(([pupilId]) => known.has(pupilId)))
}

/** Homework belongs to care; a note may be written of any lesson. */
export const hasHomework = ({ block }: Pick<Session, 'block'>): boolean => block === 'care'

/** Field by field for the database, so that two phones with different children do not overwrite each other. */
export const sweepFields = (session: Pick<Session, 'block'>, sweep: Sweeps): Record<string, Sweep> =>
  Object.fromEntries(
    Object.entries(sweep).map(([pupilId, { homework, note }]) => [
      `sweep.${pupilId}`,
      { homework: hasHomework(session) ? homework : null, note },
    ]),
  )

/** As the family reads it: 作业写完了·老师的话：… Empty when nothing was written down. */
export function sweepText({ homework, note }: Sweep): string {
  const done = homework === null ? '' : homework ? '作业写完了' : '作业还没写完'
  const words = note === '' ? '' : `老师的话：${note}`
  return [done, words].filter((text) => text !== '').join('·')
}
