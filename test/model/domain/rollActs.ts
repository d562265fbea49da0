/** 点名 and 改一个人, by the domain's rules. */
import { mergeMarks } from '@/domain/attendance/mergeMarks'
import { asId } from '@/domain/ids'
import { sentMarks, type Deed, type Mark } from './Act'
import { goneFrom, HERE, MIDNIGHT, person, verdictOf, type DaySheet, type Doing } from './DaySheet'

const isAway = (mark: Mark): mark is 'absent' | 'leave' => mark === 'absent' || mark === 'leave'

export function roll(day: DaySheet, act: Doing<'roll'>, deed: Deed): string {
  const session = day.session(act.session)
  const expected = [...day.custody.values()].filter((c) =>
    c.itinerary.some((leg) => leg.sessionId === session._id),
  )
  const sent = sentMarks(
    act,
    expected.map((c) => c.pupilId),
  )
  const by = person(act.by)
  const now = MIDNIGHT + deed.at
  const decided = day.rules.takeRoll({ now, op: deed.op, by, session, expected, marks: sent })
  if (!decided.ok || decided.value.repeated) return verdictOf(decided)
  const { receive, away, events, merging } = decided.value
  for (const id of receive) day.write(id, deed, act.by, { kind: 'received', sessionId: session._id }, HERE)
  for (const mark of ['absent', 'leave'] as const)
    for (const id of away[mark])
      day.write(
        id,
        deed,
        act.by,
        { kind: 'away', sessionId: session._id, mark, reason: null },
        goneFrom(session, mark, deed),
      )
  const taken = { op: deed.op, by, byName: act.by, at: now }
  const marks = { ...session.marks }
  for (const [id, event] of events) {
    const pupilId = asId<'Pupil'>(id)
    marks[pupilId] = mergeMarks(marks[pupilId] ?? [], [event])
  }
  day.sessions.set(
    act.session,
    merging ? { ...session, marks, merged: [...session.merged, taken] } : { ...session, marks, roll: taken },
  )
  return 'yes'
}

export function correct(day: DaySheet, act: Doing<'correct'>, deed: Deed): string {
  const { by, mark, reason } = act
  const session = day.session(act.session)
  const custody = day.one(act.child)
  if (!custody.itinerary.some((leg) => leg.sessionId === session._id)) return 'roll/not-expected'
  const decided = day.rules.correctMark({
    now: MIDNIGHT + deed.at,
    by: person(by),
    session,
    custody,
    mark,
    reason,
  })
  if (!decided.ok) return decided.refusal.code
  const { pupilId } = custody
  const event = { id: deed.op, at: MIDNIGHT + deed.at, by: person(by), mark, reason }
  const marks = { ...session.marks, [pupilId]: mergeMarks(session.marks[pupilId] ?? [], [event]) }
  day.sessions.set(act.session, { ...session, marks })
  if (decided.value === 'receive')
    day.write(act.child, deed, by, { kind: 'received', sessionId: session._id }, HERE)
  else if (isAway(mark) && (decided.value === 'send-away' || custody.status !== mark))
    day.write(
      act.child,
      deed,
      by,
      { kind: 'away', sessionId: session._id, mark, reason },
      goneFrom(session, mark, deed),
    )
  return 'yes'
}
