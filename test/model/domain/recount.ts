/**
 * A day counted again from its raw entries and sessions, by somebody who never saw the digest: types aside it imports
 * nothing, so that the two cannot share a mistake.
 */
import type { Session } from '@/domain/attendance/Session'
import type { Custody, Entry } from '@/domain/custody/Custody'

const MINUTE = 60_000
const ROLL_IS_LATE_AFTER = 10

interface Life {
  where: 'expected' | 'here' | 'gone' | 'leave' | 'absent'
  /** Somebody said where she is, and nobody took it back. */
  said: boolean
  /** Until when she stays late; null: she does not. */
  late: number | null
}

/** What became of a child, one entry after the other. */
function lifeOf(entries: readonly Entry[]): Life {
  const life: Life = { where: 'expected', said: false, late: null }
  for (const entry of entries) {
    if (entry.kind === 'received' || entry.kind === 'accepted' || entry.kind === 'taken-over')
      life.where = 'here'
    if (entry.kind === 'released') life.where = 'gone'
    if (entry.kind === 'leave-asked') life.where = 'leave'
    if (entry.kind === 'leave-cancelled') life.where = 'expected'
    if (entry.kind === 'away') {
      life.where = entry.mark
      life.said = false
    }
    if (entry.kind === 'absence-answered') life.said = false
    if (entry.kind === 'absence-closed') life.said = true
    if (entry.kind === 'late-added' || entry.kind === 'late-changed') life.late = entry.untilMinute
    if (entry.kind === 'late-cancelled') life.late = null
  }
  return life
}

interface Counted {
  child: Custody
  life: Life
  /** The sessions she is led through, as the day began and late care has changed it since. */
  sessions: string[]
  awaitedMinute: number
}

function countChild(child: Custody, lateRoom: string | undefined): Counted {
  const life = lifeOf(child.entries)
  const usual = child.itinerary.filter((leg) => leg.block !== 'late')
  const ends = Math.max(...usual.map((leg) => leg.endsAtMinute))
  const stop = child.escort === null ? 0 : child.escort.stopMinute + child.escort.delayMinutes
  return {
    child,
    life,
    sessions: [
      ...usual.map((leg): string => leg.sessionId),
      ...(life.late === null || lateRoom === undefined ? [] : [lateRoom]),
    ],
    awaitedMinute: life.late ?? Math.max(ends, stop),
  }
}

export function recount(day: readonly Custody[], sessions: readonly Session[], now: number) {
  const midnight = Date.parse(`${day[0]?.day ?? '1970-01-01'}T00:00:00+08:00`)
  const minute = (now - midnight) / MINUTE
  const lateRoom = sessions.find((session) => session.block === 'late')?._id
  const all = day.map((child) => countChild(child, lateRoom))
  const names = (those: (one: Counted) => boolean) =>
    all
      .filter(those)
      .map(({ child }) => child.name)
      .sort()
  const noRoll = sessions.filter(
    ({ _id, roll, startsAtMinute }) =>
      roll === null &&
      minute >= startsAtMinute + ROLL_IS_LATE_AFTER &&
      all.some((one) => one.sessions.includes(_id)),
  )
  return {
    expected: day.length,
    present: names(({ life }) => life.where === 'here' || life.where === 'gone'),
    stillHeld: names(({ life }) => life.where === 'here'),
    leave: names(({ life }) => life.where === 'leave'),
    explained: names(({ life }) => life.where === 'absent' && life.said),
    unexplained: names(({ life }) => life.where === 'absent' && !life.said),
    notYetCalled: names(({ life }) => life.where === 'expected'),
    lateCare: names(({ life }) => life.late !== null),
    uncollected: names(({ life, awaitedMinute }) => life.where === 'here' && minute >= awaitedMinute),
    rollsNotTaken: noRoll.map(({ _id }): string => _id).sort(),
    entries: day.reduce((sum, { entries }) => sum + entries.length, 0),
  }
}
