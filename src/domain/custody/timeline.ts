/** 责任链 as a family reads it: names and times, what happened, what is now, what comes next. */
import { leaveBlocksText, leaveReasonText } from '../attendance/Leave'
import { walksWith } from '../escort/walksWith'
import { last } from '../lists'
import { dayOf, dayText, minuteOf, schoolMinuteOf } from '../time'
import { whereText } from '../attendance/absenceWords'
import { isHeld, type Custody, type Entry, type ReleaseProof } from './Custody'
import { leftText } from './leftText'

export interface Knot {
  state: 'done' | 'now' | 'next'
  minute: number
  text: string
  note: string
}

const handedOverAt = (proof: ReleaseProof, byName: string): string =>
  proof.how === 'escort'
    ? `${byName}在路队站点交给家长`
    : proof.how === 'reconciled'
      ? `${byName}核实离校`
      : `${byName}在校门口放行`

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
        text: leftText(entry.proof, entry.collectorText),
        note: handedOverAt(entry.proof, entry.byName),
      }
    case 'called':
      return { text: entry.rung === 1 ? '已通知家长来接' : '仍在等人接', note: '' }
    case 'block-leave':
      return { text: `${entry.relation}请假：${leaveBlocksText(entry)}`, note: leaveReasonText(entry.reason) }
    case 'block-leave-cancelled':
      return { text: `${entry.relation}取消请假：${leaveBlocksText(entry)}`, note: '' }
    case 'absence-answered':
      return { text: `${entry.byName}：${whereText(entry.where)}`, note: entry.words }
    case 'absence-closed':
      return entry.words === '' ? null : { text: `${entry.byName}已核实`, note: entry.words }
    case 'absence-climbed':
      return { text: '已报告值班领导', note: '还没有找到' }
    case 'taken-over':
      return { text: `${entry.byName}接手`, note: `${entry.fromName}临时离开` }
    case 'departed':
      return { text: `跟${entry.groupName}出发`, note: `${entry.byName}带队` }
    case 'not-collected':
      return { text: `${entry.stopName}没有人接`, note: '跟队返回学校' }
    case 'returned':
      return { text: '回到学校', note: `${entry.byName}照看` }
    case 'counted':
    case 'missing':
    case 'found':
    case 'phoned':
    case 'late-changed':
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

function homeward(custody: Custody): Pick<Knot, 'minute' | 'text'> {
  const walk = walksWith(custody)
  const cameBack = custody.entries.some(({ kind }) => kind === 'not-collected' || kind === 'returned')
  return walk === null || cameBack
    ? { minute: custody.endsAtMinute, text: '放学来接' }
    : { minute: walk.stopMinute, text: `跟路队到${walk.stopName}` }
}

/** Done knots in order, the last of them "now" while somebody holds the child; then the legs still to come and the way home. */
export function timelineOf(custody: Custody, now: number): Knot[] {
  const done = custody.entries.flatMap((entry): Knot[] => {
    const words = told(entry, custody)
    return words === null ? [] : [{ state: 'done', minute: minuteOf(entry.happenedAt ?? entry.at), ...words }]
  })
  if (custody.status === 'released' || custody.status === 'absent' || custody.status === 'leave') return done
  const latest = last(done)
  if (isHeld(custody) && latest !== undefined) latest.state = 'now'
  const minute = schoolMinuteOf(now)
  const next = custody.itinerary
    .filter((leg) => leg.startsAtMinute > minute || !isHeld(custody))
    .map((leg): Knot => ({
      state: 'next',
      minute: leg.startsAtMinute,
      text: `${leg.teacherName}${isHeld(custody) ? '接手' : '点名'}`,
      note: `${leg.name}·${leg.venue}`,
    }))
  return [...done, ...next, { state: 'next', ...homeward(custody), note: '' }]
}
