/** Art. 8: a session goes to another day, hour or venue. */
import { canStillChange, kindOn } from '../calendar/changeDay'
import { no, yes, type Result } from '../result'
import type { Weekday } from '../time'
import { countsOn, type ChangeFacts, type ChangeWish } from './changeFacts'
import { courseOf } from './courseOf'
import { busyOn, holdsAll, isFree, lateRoom } from './isFree'
import type { Block } from './Plan'
import type { PlannedSession } from './sessions'

type Move = Extract<ChangeWish, { kind: 'moved' }>
type Hours = Pick<PlannedSession, 'startsAtMinute' | 'endsAtMinute'>

/** Minutes of the blocks laid together, as few stretches as can be. */
function stretches(blocks: Block[]): Hours[] {
  const joined: Hours[] = []
  for (const { startsAtMinute, endsAtMinute } of [...blocks].sort(
    (a, b) => a.startsAtMinute - b.startsAtMinute,
  )) {
    const before = joined[joined.length - 1]
    if (before !== undefined && startsAtMinute <= before.endsAtMinute)
      before.endsAtMinute = Math.max(before.endsAtMinute, endsAtMinute)
    else joined.push({ startsAtMinute, endsAtMinute })
  }
  return joined
}

/** Within the afternoon that every grade of the course has on that day; evening study stays in the evening. */
function isInService(session: PlannedSession, hours: Hours, timetable: Weekday, plan: ChangeFacts['plan']) {
  const isEvening = session.block === 'evening'
  const blocks = plan.blocks.filter(
    (block) =>
      block.kind !== 'late' && (block.kind === 'evening') === isEvening && block.weekdays.includes(timetable),
  )
  const grades = courseOf(plan, session.courseId)?.grades ?? []
  return grades.every((grade) =>
    stretches(blocks.filter((block) => block.grades.includes(grade))).some(
      (one) => one.startsAtMinute <= hours.startsAtMinute && hours.endsAtMinute <= one.endsAtMinute,
    ),
  )
}

const isSame = (session: PlannedSession, move: Move): boolean =>
  move.toDay === session.day &&
  move.startsAtMinute === session.startsAtMinute &&
  move.endsAtMinute === session.endsAtMinute

/** The timetable of the target day, when a session may come there. */
function targetDay(session: PlannedSession, { toDay }: Move, facts: ChangeFacts): Result<Weekday> {
  if (toDay !== session.day) {
    const may = canStillChange(toDay, facts)
    if (!may.ok) return may
  }
  const kind = kindOn(toDay, facts)
  if (!kind.ok) return kind
  if (kind.value.kind !== 'service')
    return no({ code: 'session/target-rest', day: toDay, name: kind.value.name })
  return yes(kind.value.timetable)
}

/**
 * Refusals in order: nothing changes, basic care at another time, the target day (out of term, past, lists are out, no
 * service day), the course has a session there already, the hours, the venue (unknown, small), the teacher, the venue again.
 */
export function moveSession(session: PlannedSession, move: Move, facts: ChangeFacts): Result<null> {
  const { plan, placed } = facts
  if (isSame(session, move) && move.venue === session.venue) return no({ code: 'session/unchanged' })
  if (session.isCare && !isSame(session, move))
    return no({ code: 'session/care-stays', course: session.name })
  const target = targetDay(session, move, facts)
  if (!target.ok) return target
  const others = busyOn(move.toDay, target.value, plan).filter(
    (other) =>
      other.day !== session.day || other.courseId !== session.courseId || other.slot !== session.slot,
  )
  if (move.toDay !== session.day && others.some((other) => other.courseId === session.courseId))
    return no({ code: 'session/twice', day: move.toDay, course: session.name })
  if (move.startsAtMinute >= move.endsAtMinute || !isInService(session, move, target.value, plan))
    return no({ code: 'session/times-wrong' })
  const children = countsOn(placed, {
    ...session,
    day: move.toDay > session.day ? move.toDay : session.day,
  }).length
  const fits = holdsAll(move.venue, children, plan)
  if (!fits.ok) return fits
  return isFree({ ...session, ...move }, [...others, ...lateRoom(plan, target.value)])
}
