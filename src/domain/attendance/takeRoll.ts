/** Art. 13 · 考勤: the teacher on duty takes the roll; expected children are derived, never typed. */
import type { Custody } from '../custody/Custody'
import type { PersonId, PupilId } from '../ids'
import { no, yes, type Result } from '../result'
import { atMinute, clockText, dayOf, MINUTE } from '../time'
import { isHere, type RollMark, type Session } from './Session'

/** A roll may be taken from a quarter of an hour before the session starts. */
export const ROLL_OPENS_BEFORE = 15 * MINUTE
/** 「没点名」: a roll not taken this long after the start is an alarm. */
export const ROLL_ALARM_AFTER = 10 * MINUTE

export interface RollFacts {
  now: number
  op: string
  by: PersonId
  session: Session
  /** The custody documents of everyone whose day leads through this session. */
  expected: Custody[]
  marks: Record<PupilId, RollMark>
}

export interface RollDecision {
  /** Already recorded by this very call: nothing to write. */
  repeated: boolean
  receive: PupilId[]
  away: { absent: PupilId[]; leave: PupilId[] }
  /** Counted here, but still in another adult's hands: a handover settles them, not the roll. */
  elsewhere: { pupilId: PupilId; name: string; holderName: string }[]
}

export function canTakeRoll(facts: Pick<RollFacts, 'now' | 'by' | 'session'>): Result<null> {
  const { now, by, session } = facts
  if (session.teacherId !== by) return no({ code: 'roll/not-on-duty', teacher: session.teacherName })
  if (dayOf(now) !== session.day) return no({ code: 'roll/other-day', day: session.day })
  const opensAt = atMinute(session.day, session.startsAtMinute) - ROLL_OPENS_BEFORE
  if (now < opensAt)
    return no({ code: 'roll/too-early', startsAt: clockText(session.startsAtMinute), opensAt })
  return yes(null)
}

/**
 * Refusals in order: not on duty, another day, too early, taken already (by another call), a mark missing for
 * someone expected, a mark for someone who is not.
 */
export function takeRoll(facts: RollFacts): Result<RollDecision> {
  const { op, by, session, expected, marks } = facts
  const allowed = canTakeRoll(facts)
  if (!allowed.ok) return allowed
  if (session.roll !== null && session.roll.op !== op)
    return no({ code: 'roll/already-taken', byName: session.roll.byName, at: session.roll.at })
  const missing = expected.filter((c) => marks[c.pupilId] === undefined)
  if (missing.length > 0) return no({ code: 'roll/incomplete', names: missing.map((c) => c.name) })
  const ids = new Set<string>(expected.map((c) => c.pupilId))
  const strangers = Object.keys(marks).filter((id) => !ids.has(id)).length
  if (strangers > 0) return no({ code: 'roll/not-expected', count: strangers })

  const decision: RollDecision = {
    repeated: session.roll !== null,
    receive: [],
    away: { absent: [], leave: [] },
    elsewhere: [],
  }
  for (const custody of expected) {
    const mark = marks[custody.pupilId]
    if (mark === undefined) continue
    if (isHere(mark)) {
      const free = custody.status === 'expected' || custody.status === 'absent' || custody.status === 'leave'
      if (free) decision.receive.push(custody.pupilId)
      else if (custody.status === 'held' && custody.holder !== by)
        decision.elsewhere.push({
          pupilId: custody.pupilId,
          name: custody.name,
          holderName: custody.holderName,
        })
      else if (custody.status === 'released')
        decision.elsewhere.push({
          pupilId: custody.pupilId,
          name: custody.name,
          holderName: custody.release.collectorText,
        })
    } else if (custody.status === 'held' && custody.holder === by && mark === 'absent') {
      decision.away.absent.push(custody.pupilId)
    } else if (custody.status === 'held') {
      decision.elsewhere.push({
        pupilId: custody.pupilId,
        name: custody.name,
        holderName: custody.holderName,
      })
    } else if (custody.status === 'expected') {
      decision.away[mark === 'leave' ? 'leave' : 'absent'].push(custody.pupilId)
    }
  }
  return yes(decision)
}

/** A roll nobody took ten minutes after the start, and nobody was told yet. */
export const rollIsMissing = (session: Session, now: number): boolean =>
  session.roll === null && now >= atMinute(session.day, session.startsAtMinute) + ROLL_ALARM_AFTER
