/** One child's afternoon on a day gone by, as the record would have it. */
import type { Custody, Entry } from '@/domain/custody/Custody'
import type { Leg } from '@/domain/enrolment/itinerary'
import type { PersonId } from '@/domain/ids'
import type { Collector } from '@/domain/people/Pupil'
import { atMinute, MINUTE } from '@/domain/time'
import type { Dice } from '../dice'

const ON_LEAVE_SHARE = 0.016
const MISSED_SHARE = 0.003
/** Of the missed ones: how many are explained by a call within the hour. */
const EXPLAINED_SHARE = 0.6
const COLLECTED_LATE_SHARE = 0.0012
const BY_CODE_SHARE = 0.85

export interface Gate {
  by: PersonId
  byName: string
}

type Author = Pick<Entry, 'at' | 'by' | 'byName'>
type Told = Entry extends infer E ? (E extends Entry ? Omit<E, 'op'> : never) : never

const authorOf = (leg: Leg, at: number): Author => ({ at, by: leg.teacherId, byName: leg.teacherName })

function away(dice: Dice, leg: Leg, at: number): Told[] {
  const { sessionId } = leg
  const called = { ...authorOf(leg, at + dice.int(25, 60) * MINUTE), sessionId }
  const missed: Told = { kind: 'away', mark: 'absent', reason: null, sessionId, ...authorOf(leg, at) }
  return dice.chance(EXPLAINED_SHARE)
    ? [missed, { kind: 'away', mark: 'leave', reason: '家长来电请假', ...called }]
    : [missed]
}

/** From one adult to the next, at the beginning of the next leg. */
function handedOver(dice: Dice, day: string, from: Leg, to: Leg): Told[] {
  const at = atMinute(day, to.startsAtMinute)
  return [
    { kind: 'offered', to: to.teacherId, toName: to.teacherName, ...authorOf(from, at - 2 * MINUTE) },
    {
      kind: 'accepted',
      from: from.teacherId,
      fromName: from.teacherName,
      ...authorOf(to, at + dice.int(1, 4) * MINUTE),
    },
  ]
}

function goneHome(dice: Dice, custody: Custody, collector: Collector, gate: Gate): Told {
  const waited = dice.chance(COLLECTED_LATE_SHARE) ? dice.int(18, 32) : dice.int(0, 8)
  const byCode = collector.personId !== null && dice.chance(BY_CODE_SHARE)
  return {
    kind: 'released',
    proof: byCode
      ? { how: 'code', collectorId: collector.id }
      : { how: 'eye', collectorId: collector.id, reason: '认得来接的人' },
    collectorText: `${collector.relation} ${collector.name}`,
    at: atMinute(custody.day, custody.endsAtMinute + waited),
    ...gate,
  }
}

export interface AfternoonFacts {
  dice: Dice
  custody: Custody
  /** When the roll of the first session was taken. */
  rollAt: number
  collector: Collector
  gate: Gate
}

/** All entries of the day in order of time, from the roll to the gate. */
export function afternoonOf({ dice, custody, rollAt, collector, gate }: AfternoonFacts): Entry[] {
  const [first, ...rest] = custody.itinerary
  if (first === undefined) return []
  const called = authorOf(first, rollAt)
  const { sessionId } = first
  const told: Told[] = []
  if (dice.chance(ON_LEAVE_SHARE))
    told.push({ kind: 'away', mark: 'leave', reason: '家长请假', sessionId, ...called })
  else if (dice.chance(MISSED_SHARE)) told.push(...away(dice, first, rollAt))
  else {
    told.push({ kind: 'received', sessionId, ...called })
    let from = first
    for (const to of rest) {
      if (to.teacherId !== from.teacherId) told.push(...handedOver(dice, custody.day, from, to))
      from = to
    }
    told.push(goneHome(dice, custody, collector, gate))
  }
  return told.map((entry, index) => ({ ...entry, op: `past-${custody._id}-${index + 1}` }))
}
