/** Art. 9, 13: the day counted anew from its sessions and the custody of its children, never from earlier figures. */
import { isExplained } from '../attendance/Absence'
import { markInForce } from '../attendance/mergeMarks'
import { sessionTitle, type Session } from '../attendance/Session'
import { rollIsMissing } from '../attendance/takeRoll'
import { isHeld, type Custody } from '../custody/Custody'
import { awaitedAt, isOnTheRoad } from '../escort/walksWith'
import type { DailyDigest, DigestChild, DigestClass } from './DailyDigest'

export interface DigestFacts {
  now: number
  day: Custody[]
  sessions: Session[]
  /** Null while nobody counted them: before the push. */
  messagesFailed: number | null
}

export type Counted = Pick<
  DailyDigest,
  | 'figures'
  | 'stillHeld'
  | 'unexplained'
  | 'uncollected'
  | 'rollsNotTaken'
  | 'onLeave'
  | 'explained'
  | 'inLateCare'
  | 'notYetCalled'
>

const isAbsent = ({ status }: Custody): boolean => status === 'absent'
const wasReceived = (custody: Custody): boolean => isHeld(custody) || custody.status === 'released'

/** Somebody should have come for her: from the very moment her afternoon ends, or her stop's with its delay. */
export const isUncollected = (custody: Custody, now: number): boolean =>
  isHeld(custody) && now >= awaitedAt(custody)

export const hasLateCare = (custody: Custody): boolean =>
  custody.itinerary.some((leg) => leg.block === 'late')

/** Every figure is the length of a list: of children by name, by class, or of rolls. */
export function digest({ now, day, sessions, messagesFailed }: DigestFacts): Counted {
  const unexplained = day.filter((c) => isAbsent(c) && !isExplained(c.absence))
  const explained = day.filter((c) => isAbsent(c) && isExplained(c.absence))
  const uncollected = day.filter((c) => isUncollected(c, now))
  const leave = day.filter((c) => c.status === 'leave')
  const late = day.filter(hasLateCare)
  const uncalled = day.filter((c) => c.status === 'expected')
  const missing = sessions.filter((session) => rollIsMissing(session, now) && headCount(session, day) > 0)
  return {
    figures: {
      expected: day.length,
      present: day.filter(wasReceived).length,
      leave: leave.length,
      explained: explained.length,
      unexplained: unexplained.length,
      notYetCalled: uncalled.length,
      rollsNotTaken: missing.length,
      lateCare: late.length,
      uncollected: uncollected.length,
      messagesFailed,
    },
    stillHeld: day.filter(isHeld).length,
    unexplained: unexplained.map((c) => named(c, missedBy(c, sessions))),
    uncollected: uncollected.map((c) => named(c, whereNow(c))),
    rollsNotTaken: missing.map((session) => ({
      sessionId: session._id,
      name: sessionTitle(session),
      teacherId: session.teacherId,
      teacherName: session.teacherName,
      startsAtMinute: session.startsAtMinute,
      children: headCount(session, day),
    })),
    onLeave: byClass(leave),
    explained: byClass(explained),
    inLateCare: byClass(late),
    notYetCalled: byClass(uncalled),
  }
}

const named = ({ pupilId, name, homeroomName }: Custody, note: string): DigestChild => ({
  pupilId,
  name,
  homeroomName,
  note,
})

/** The youngest grade first, each class once, its children in the order of their numbers. */
function byClass(children: Custody[]): DigestClass[] {
  const classes = new Map<string, DigestClass>()
  const ordered = [...children].sort(
    (a, b) =>
      a.grade - b.grade || (a.homeroomId < b.homeroomId ? -1 : a.homeroomId > b.homeroomId ? 1 : a.no - b.no),
  )
  for (const { homeroomId, homeroomName, name } of ordered) {
    const one = classes.get(homeroomId)
    if (one === undefined) classes.set(homeroomId, { homeroomName, names: [name] })
    else one.names.push(name)
  }
  return [...classes.values()]
}

/** With whom she is; a walk that is not back is told by its name. */
const whereNow = (custody: Custody): string =>
  !isHeld(custody)
    ? ''
    : isOnTheRoad(custody)
      ? `跟${custody.escort?.groupName ?? ''}路队在路上，${custody.holderName}带着`
      : `在${custody.holderName}身边`

const headCount = (session: Session, day: Custody[]): number =>
  day.filter((c) => c.itinerary.some((leg) => leg.sessionId === session._id)).length

function missedBy(custody: Custody, sessions: Session[]): string {
  const session = sessions.find((s) => markInForce(s.marks[custody.pupilId]) === 'absent')
  return session === undefined ? '没有点到' : `${session.teacherName}点名没到`
}
