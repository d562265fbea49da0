/** Art. 8, 13: no teacher and no room in two places; no more children than a room holds. */
import { no, yes, type Result } from '../result'
import type { Day, Weekday } from '../time'
import type { ChangeFacts } from './changeFacts'
import type { Plan } from './Plan'
import { overlaps, sessionsOf, type PlannedSession } from './sessions'

type Hours = Pick<PlannedSession, 'startsAtMinute' | 'endsAtMinute'>
/** What stands in the way: a session, or the late room of that day. */
type InTheWay = Hours & Pick<PlannedSession, 'teacherId' | 'venue' | 'name'>

/** Every lesson that runs on that day, and the late room as long as it may be open. */
export function busyOn(day: Day, timetable: Weekday, plan: ChangeFacts['plan']): PlannedSession[] {
  return sessionsOf(plan, [{ day, timetable }]).filter((session) => session.runs)
}

export const lateRoom = ({ late }: Pick<Plan, 'late'>, timetable: Weekday): InTheWay[] =>
  late.weekdays.includes(timetable) && late.options.length > 0
    ? [
        {
          name: '延时托管',
          teacherId: late.teacherId,
          venue: late.venue,
          startsAtMinute: late.startsAtMinute,
          endsAtMinute: Math.max(...late.options.map((option) => option.untilMinute)),
        },
      ]
    : []

/** The teacher first, then the venue. */
export function isFree(
  session: Hours & Pick<PlannedSession, 'teacherId' | 'teacherName' | 'venue'>,
  others: InTheWay[],
): Result<null> {
  const atThatTime = others.filter((other) => overlaps(session, other))
  const teaches = atThatTime.find((other) => other.teacherId === session.teacherId)
  if (teaches !== undefined)
    return no({ code: 'session/teacher-busy', name: session.teacherName, course: teaches.name })
  const used = atThatTime.find((other) => other.venue === session.venue)
  return used === undefined
    ? yes(null)
    : no({ code: 'session/venue-busy', venue: session.venue, course: used.name })
}

/** A venue of the plan with room for so many. */
export function holdsAll(
  venueName: string,
  children: number,
  { venues }: Pick<Plan, 'venues'>,
): Result<null> {
  const venue = venues.find((one) => one.name === venueName)
  if (venue === undefined) return no({ code: 'session/venue-unknown', venue: venueName })
  return children <= venue.seats
    ? yes(null)
    : no({ code: 'session/venue-small', venue: venueName, seats: venue.seats, children })
}
