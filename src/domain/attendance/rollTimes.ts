/** Rule 5: every mark keeps its own time, so that two rolls of one session merge by event, whichever comes first. */
import { withinReason } from '../eventTime'
import type { PersonId, PupilId } from '../ids'
import { last } from '../lists'
import { mergeMarks } from './mergeMarks'
import { clockTextAt } from '../time'
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

/** The same for whoever opens the session later, the first phone too. */
export interface RollDifference {
  pupilId: PupilId
  name: string
  /** What each roll said, by the time of the mark. */
  said: { byName: string; at: number; mark: RollMark }[]
  stands: RollMark
}

/** 「小辰：17:26 周岚老师记「未到」，17:30 孙倩老师记「到」，现在算「到」」 */
export const rollDifferenceText = ({ name, said, stands }: RollDifference): string =>
  `${name}：${said.map(({ byName, at, mark }) => `${clockTextAt(at)} ${byName}记「${markText(mark)}」`).join('，')}，现在算「${markText(stands)}」`

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

/** Where the rolls of a session differ. A child stays named until somebody corrects the mark by hand. */
export function standingDifferences(
  session: Pick<Session, 'marks' | 'roll' | 'merged'>,
  children: { pupilId: PupilId; name: string }[],
): RollDifference[] {
  const { roll, merged } = session
  const rolls = new Map([...(roll === null ? [] : [roll]), ...merged].map((one) => [one.op, one.byName]))
  return children.flatMap(({ pupilId, name }): RollDifference[] => {
    const events = mergeMarks(session.marks[pupilId] ?? [], [])
    const stands = last(events)
    const said = events.flatMap(({ id, at, mark }) => {
      const byName = rolls.get(id)
      return byName === undefined ? [] : [{ byName, at, mark }]
    })
    const isOfRolls = stands !== undefined && said.length === events.length
    return isOfRolls && new Set(said.map(({ mark }) => mark)).size > 1
      ? [{ pupilId, name, said, stands: stands.mark }]
      : []
  })
}
