/** 责任链 as a family reads it: names and times, what happened, what is now, what comes next. */
import { leaveReasonText } from '../attendance/Leave'
import { last } from '../lists'
import { dayOf, dayText, minuteOf } from '../time'
import { isHeld, type Custody, type Entry } from './Custody'

export interface Knot {
  state: 'done' | 'now' | 'next'
  minute: number
  text: string
  note: string
}

function told(entry: Entry, custody: Custody): { text: string; note: string } | null {
  switch (entry.kind) {
    case 'received': {
      const leg = custody.itinerary.find((l) => l.sessionId === entry.sessionId)
      const note = leg === undefined ? '' : `${leg.name}·${leg.venue}`
      return { text: `${entry.byName}点名到`, note }
    }
    case 'away':
      return {
        text: entry.mark === 'leave' ? '请假，今天不来' : `${entry.byName}点名没有见到`,
        note: entry.reason ?? '',
      }
    case 'leave-asked': {
      const asked = dayOf(entry.askedAt)
      const when = asked === custody.day ? '' : `，${dayText(asked)}提前请的`
      return { text: `${entry.relation}请假`, note: `${leaveReasonText(entry.reason)}${when}` }
    }
    case 'leave-cancelled':
      return { text: `${entry.relation}取消请假`, note: '' }
    case 'accepted':
      return { text: `${entry.byName}接手`, note: `${entry.fromName}交接` }
    case 'released':
      return {
        text: entry.proof.how === 'walk-alone' ? '自行离校' : `${entry.collectorText}接走`,
        note: `${entry.byName}在校门口放行`,
      }
    case 'called':
      return { text: entry.rung === 1 ? '已通知家长来接' : '仍在等人接', note: '' }
    case 'offered':
    case 'declined':
    case 'withdrawn':
    case 'late-added':
    case 'late-cancelled':
    case 'code-wrong':
    case 'refused':
      return null
    default:
      return entry satisfies never
  }
}

/** Done knots in order, the last of them "now" while somebody holds the child; then the legs still to come and the way home. */
export function timelineOf(custody: Custody, now: number): Knot[] {
  const done = custody.entries.flatMap((entry): Knot[] => {
    const words = told(entry, custody)
    return words === null ? [] : [{ state: 'done', minute: minuteOf(entry.at), ...words }]
  })
  if (custody.status === 'released' || custody.status === 'absent' || custody.status === 'leave') return done
  const latest = last(done)
  if (isHeld(custody) && latest !== undefined) latest.state = 'now'
  const minute = minuteOf(now)
  const next = custody.itinerary
    .filter((leg) => leg.startsAtMinute > minute || !isHeld(custody))
    .map((leg): Knot => ({
      state: 'next',
      minute: leg.startsAtMinute,
      text: `${leg.teacherName}${isHeld(custody) ? '接手' : '点名'}`,
      note: `${leg.name}·${leg.venue}`,
    }))
  return [...done, ...next, { state: 'next', minute: custody.endsAtMinute, text: '放学来接', note: '' }]
}
