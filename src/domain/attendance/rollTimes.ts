/** Rule 5: every mark keeps its own time, so that two rolls of one session merge by event, whichever comes first. */
import { withinReason } from '../eventTime'
import type { PersonId, PupilId } from '../ids'
import { last } from '../lists'
import { mergeMarks } from './mergeMarks'
import { markText, type MarkEvent, type RollMark, type RollTaken, type Session } from './Session'

/** When the list was confirmed and when single marks were changed by hand, epoch milliseconds within reason. */
export interface RollTimes {
  confirmedAt: number
  changedAt: Partial<Record<PupilId, number>>
}

export interface MarkDifference {
  pupilId: PupilId
  name: string
  mine: RollMark
  theirs: RollMark
  byName: string
  /** The mark in force now. */
  stands: RollMark
}

/** 「小辰：您记「未到」，周岚老师记「到」，现在算「到」」 */
export const differenceText = ({ name, mine, theirs, byName, stands }: MarkDifference): string =>
  `${name}：您记「${markText(mine)}」，${byName}记「${markText(theirs)}」，现在算「${markText(stands)}」`

interface Marked extends RollTimes {
  op: string
  by: PersonId
  marks: Record<PupilId, RollMark>
  opensAt: number
}

/** A mark changed by hand is of that tap; any other is of the moment the list was confirmed. */
export const rollEvents = ({ op, by, marks, confirmedAt, changedAt, opensAt }: Marked) =>
  new Map(
    Object.entries(marks).map(([pupilId, mark]): [string, MarkEvent] => {
      const changed = changedAt[pupilId as PupilId]
      const at = changed === undefined ? confirmedAt : withinReason(changed, opensAt, confirmedAt)
      return [pupilId, { id: op, at, by, mark, reason: null }]
    }),
  )

/** What others said of the child before or after, in their order. */
export const othersOf = (session: Pick<Session, 'marks'>, pupilId: PupilId, op: string): MarkEvent[] =>
  mergeMarks(session.marks[pupilId] ?? [], []).filter((event) => event.id !== op)

export const isInForce = (event: MarkEvent, others: MarkEvent[]): boolean =>
  last(mergeMarks(others, [event]))?.id === event.id

const nameOf = ({ by }: MarkEvent, session: Pick<Session, 'roll' | 'merged' | 'teacherName'>): string => {
  const rolls: (RollTaken | null)[] = [session.roll, ...session.merged]
  return rolls.find((roll) => roll?.by === by)?.byName ?? session.teacherName
}

export function differencesOf(
  session: Pick<Session, 'marks' | 'roll' | 'merged' | 'teacherName'>,
  events: Map<string, MarkEvent>,
  children: { pupilId: PupilId; name: string }[],
): MarkDifference[] {
  return children.flatMap(({ pupilId, name }): MarkDifference[] => {
    const mine = events.get(pupilId)
    if (mine === undefined) return []
    const others = othersOf(session, pupilId, mine.id)
    const theirs = last(others)
    if (theirs === undefined || theirs.mark === mine.mark) return []
    const stands = isInForce(mine, others) ? mine.mark : theirs.mark
    return [{ pupilId, name, mine: mine.mark, theirs: theirs.mark, byName: nameOf(theirs, session), stands }]
  })
}
