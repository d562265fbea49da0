/** Art. 13 · 考勤: the teacher on duty takes the roll; expected children are derived, never typed. */
import type { Custody } from '../custody/Custody'
import { toldLater } from '../eventTime'
import type { PersonId, PupilId } from '../ids'
import { no, yes, type Result } from '../result'
import { atMinute, clockText, dayOf, MINUTE } from '../time'
import { differencesOf, isInForce, othersOf, rollEvents, type MarkDifference } from './rollTimes'
import { isHere, type MarkEvent, type RollMark, type Session } from './Session'

/** A roll may be taken from a quarter of an hour before the session starts. */
export const ROLL_OPENS_BEFORE = 15 * MINUTE
/** 「没点名」: a roll not taken this long after the start is an alarm. */
export const ROLL_ALARM_AFTER = 10 * MINUTE

export const rollOpensAt = (session: Pick<Session, 'day' | 'startsAtMinute'>): number =>
  atMinute(session.day, session.startsAtMinute) - ROLL_OPENS_BEFORE

export interface RollFacts {
  now: number
  op: string
  by: PersonId
  session: Session
  /** The custody documents of everyone whose day leads through this session. */
  expected: Custody[]
  marks: Record<PupilId, RollMark>
  /** When the list was confirmed and single marks were changed, if the phone says so. */
  happenedAt?: number | undefined
  changedAt?: Partial<Record<PupilId, number>> | undefined
}

export interface RollDecision {
  /** Already recorded by this very call: nothing to write. */
  repeated: boolean
  /** Another roll of this session stands already: this one is merged into it by event (rule 5). */
  merging: boolean
  /** Told later than it happened: its own time; undefined when told at once. */
  happenedAt: number | undefined
  events: Map<string, MarkEvent>
  differences: MarkDifference[]
  receive: PupilId[]
  away: { absent: PupilId[]; leave: PupilId[] }
  /** Counted here, but still in another adult's hands: a handover settles them, not the roll. */
  elsewhere: { pupilId: PupilId; name: string; holderName: string }[]
}

export function canTakeRoll(facts: Pick<RollFacts, 'now' | 'by' | 'session'>): Result<null> {
  const { now, by, session } = facts
  if (session.teacherId !== by && session.unfit?.personId === by) return no(session.unfit.why)
  if (session.teacherId !== by) return no({ code: 'roll/not-on-duty', teacher: session.teacherName })
  if (dayOf(now) !== session.day) return no({ code: 'roll/other-day', day: session.day })
  const opensAt = rollOpensAt(session)
  if (now < opensAt)
    return no({ code: 'roll/too-early', startsAt: clockText(session.startsAtMinute), opensAt })
  return yes(null)
}

type Moves = Pick<RollDecision, 'receive' | 'away' | 'elsewhere'>

function move(custody: Custody, mark: RollMark, by: PersonId, moves: Moves): void {
  const { pupilId, name } = custody
  const inOtherHands = (holderName: string) => moves.elsewhere.push({ pupilId, name, holderName })
  if (isHere(mark)) {
    if (custody.status === 'released') inOtherHands(custody.release.collectorText)
    else if (custody.status !== 'held') moves.receive.push(pupilId)
    else if (custody.holder !== by) inOtherHands(custody.holderName)
  } else if (custody.status === 'held') {
    if (custody.holder === by && mark === 'absent') moves.away.absent.push(pupilId)
    else inOtherHands(custody.holderName)
  } else if (custody.status === 'expected') {
    moves.away[mark === 'leave' ? 'leave' : 'absent'].push(pupilId)
  }
}

/**
 * Refusals in order: not on duty, another day, too early, a mark missing for someone expected, a mark for someone who
 * is not. A roll taken already is no refusal: a child follows whichever mark is in force by its own time.
 */
export function takeRoll(facts: RollFacts): Result<RollDecision> {
  const { now, op, by, session, expected, marks, changedAt = {} } = facts
  const allowed = canTakeRoll(facts)
  if (!allowed.ok) return allowed
  const missing = expected.filter((c) => marks[c.pupilId] === undefined)
  if (missing.length > 0) return no({ code: 'roll/incomplete', names: missing.map((c) => c.name) })
  const ids = new Set<string>(expected.map((c) => c.pupilId))
  const strangers = Object.keys(marks).filter((id) => !ids.has(id)).length
  if (strangers > 0) return no({ code: 'roll/not-expected', count: strangers })

  const opensAt = rollOpensAt(session)
  const happenedAt = toldLater(facts.happenedAt, opensAt, now)
  const events = rollEvents({ op, by, marks, confirmedAt: happenedAt ?? now, changedAt, opensAt })
  const moves: Moves = { receive: [], away: { absent: [], leave: [] }, elsewhere: [] }
  for (const custody of expected) {
    const event = events.get(custody.pupilId)
    if (event !== undefined && isInForce(event, othersOf(session, custody.pupilId, op)))
      move(custody, event.mark, by, moves)
  }
  return yes({
    repeated: session.roll?.op === op || session.merged.some((roll) => roll.op === op),
    merging: session.roll !== null && session.roll.op !== op,
    happenedAt,
    events,
    differences: differencesOf(session, events, expected),
    ...moves,
  })
}

/** A roll nobody took ten minutes after the start, and nobody was told yet. */
export const rollIsMissing = (session: Session, now: number): boolean =>
  session.roll === null && now >= atMinute(session.day, session.startsAtMinute) + ROLL_ALARM_AFTER
