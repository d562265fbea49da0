/** Art. 13 · 对一对: where the rolls and the hands do not say the same. Nothing here is closed by reckoning. */
import { isHere, type Session } from '../attendance/Session'
import { markEvents } from './markEvents'
import type { PupilId } from '../ids'
import { atMinute } from '../time'
import { isHeld, type Custody } from './Custody'

export type DifferenceKind = 'left-another-way' | 'here-without-hands' | 'never-called'

export interface Difference {
  pupilId: PupilId
  name: string
  homeroomName: string
  kind: DifferenceKind
  /** The lesson that says otherwise, and who took its roll; '' when there was none. */
  lesson: string
  teacherName: string
  holderName: string | null
}

type Child = Pick<
  Custody,
  'pupilId' | 'name' | 'homeroomName' | 'status' | 'since' | 'holderName' | 'day' | 'endsAtMinute'
> &
  Custody

function differenceOf(custody: Child, sessions: Session[], now: number): Difference | null {
  const { pupilId, name, homeroomName, holderName } = custody
  const told = { pupilId, name, homeroomName, holderName }
  const latest = markEvents(sessions, pupilId)[0]
  if (isHeld(custody))
    return latest !== undefined && latest.mark === 'absent' && latest.at >= custody.since
      ? { ...told, kind: 'left-another-way', lesson: latest.lesson, teacherName: latest.teacherName }
      : null
  if (custody.status === 'released') return null
  if (latest !== undefined && isHere(latest.mark))
    return { ...told, kind: 'here-without-hands', lesson: latest.lesson, teacherName: latest.teacherName }
  return custody.status === 'expected' && now >= atMinute(custody.day, custody.endsAtMinute)
    ? { ...told, kind: 'never-called', lesson: '', teacherName: '' }
    : null
}

/** By name, so that two adults can go through them together. */
export const differences = (day: Custody[], sessions: Session[], now: number): Difference[] =>
  day.flatMap((custody) => {
    const found = differenceOf(custody, sessions, now)
    return found === null ? [] : [found]
  })
