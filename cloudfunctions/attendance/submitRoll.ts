import { attendanceInputs, type RollSaved } from '@/contract/attendance'
import { absenceFound, type Absence } from '@/domain/attendance/Absence'
import { sessionTitle, type MarkEvent, type RollMark, type Session } from '@/domain/attendance/Session'
import { takeRoll, type RollDecision } from '@/domain/attendance/takeRoll'
import { NOT_HELD, type Custody } from '@/domain/custody/Custody'
import type { PersonId, PupilId } from '@/domain/ids'
import { absenceNotices } from '@/domain/notice/notices'
import { no, yes, type Result } from '@/domain/result'
import { action, type Context } from '../_kit/handle'
import { is, to } from '../_kit/operators'
import { withNotices } from '../_kit/outbox'
import { store } from '../_kit/store'
import { expectedIn, sessionOf } from './sessionFacts'

interface Act extends Context {
  op: string
  session: Session
}

const author = ({ op, now, caller }: Act) => ({ op, at: now, by: caller.personId, byName: caller.name })

/** The absence as the child's day holds it from now on. */
const absenceOf = ({ op, session, now }: Act): Absence =>
  absenceFound({ op, sessionId: session._id, lesson: sessionTitle(session), at: now })

/** One request for all of them: who is free is received, who meanwhile is not is left alone. */
async function receive(act: Act, pupilIds: PupilId[]): Promise<void> {
  if (pupilIds.length === 0) return
  const { session, caller, now } = act
  await store.update(
    'custody',
    {
      schoolId: session.schoolId,
      day: session.day,
      pupilId: is.in(pupilIds),
      status: is.in(['expected', 'absent', 'leave']),
      'entries.op': is.not(act.op),
    },
    {
      ...NOT_HELD,
      absence: null,
      status: 'held',
      holder: caller.personId,
      holderName: caller.name,
      since: now,
      entries: to.append({ ...author(act), kind: 'received', sessionId: session._id }),
    },
  )
}

async function sendAway(act: Act, pupilIds: PupilId[], mark: 'absent' | 'leave'): Promise<void> {
  if (pupilIds.length === 0) return
  const { session } = act
  await store.update(
    'custody',
    is.anyOf(
      {
        schoolId: session.schoolId,
        day: session.day,
        pupilId: is.in(pupilIds),
        'entries.op': is.not(act.op),
      },
      { status: 'expected' },
      { status: 'held', holder: act.caller.personId },
    ),
    {
      ...NOT_HELD,
      status: mark,
      absence: mark === 'absent' ? absenceOf(act) : null,
      entries: to.append({ ...author(act), kind: 'away', sessionId: session._id, mark, reason: null }),
    },
  )
}

/** The roll itself, written last: who finds it knows that the children before it are settled. */
async function recordRoll(act: Act, marks: Record<PupilId, RollMark>, absent: Custody[]): Promise<boolean> {
  const { session, op, now, caller } = act
  const events = Object.entries(marks).map(([pupilId, mark]): [string, MarkEvent[]] => [
    `marks.${pupilId}`,
    [{ id: op, at: now, by: caller.personId, mark, reason: null }],
  ])
  const changed = await store.update(
    'sessions',
    { _id: session._id, roll: null },
    {
      ...Object.fromEntries(events),
      roll: { op, by: caller.personId, byName: caller.name, at: now },
      ...withNotices(absenceNotices(absent, { session, now, op })),
    },
  )
  return changed > 0
}

const countOf = (marks: Record<PupilId, RollMark>, mark: RollMark): number =>
  Object.values(marks).filter((m) => m === mark).length

const saved = (act: Act, marks: Record<PupilId, RollMark>, decision: RollDecision): RollSaved => ({
  takenAt: act.session.roll?.at ?? act.now,
  present: countOf(marks, 'present'),
  late: countOf(marks, 'late'),
  leave: countOf(marks, 'leave'),
  absent: countOf(marks, 'absent'),
  elsewhere: decision.elsewhere,
})

/** Nobody has her: gone home or in a colleague's hands is no reason for an alarm. */
const isMissing = (custody: Custody, by: PersonId): boolean =>
  custody.status === 'expected' ||
  custody.status === 'absent' ||
  (custody.status === 'held' && custody.holder === by)

/** 点名: one submit for the whole session, whatever the number of children. Repeating the same act changes nothing. */
export const submitRoll = action({
  deed: 'attendance/submitRoll',
  input: attendanceInputs.submitRoll,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, sessionId, op, marks }, { caller, now }): Promise<Result<RollSaved>> {
    const found = await sessionOf(schoolId, sessionId)
    if (!found.ok) return found
    const session = found.value
    const act: Act = { op, now, caller, session }
    const expected = await expectedIn(session)
    const decided = takeRoll({ now, op, by: caller.personId, session, expected, marks })
    if (!decided.ok) return decided
    const decision = decided.value
    if (decision.repeated) return yes(saved(act, marks, decision))
    await receive(act, decision.receive)
    await sendAway(act, decision.away.absent, 'absent')
    await sendAway(act, decision.away.leave, 'leave')
    const absent = expected.filter((c) => marks[c.pupilId] === 'absent' && isMissing(c, caller.personId))
    if (await recordRoll(act, marks, absent)) return yes(saved(act, marks, decision))
    const other = (await store.get('sessions', session._id))?.roll
    if (other === null || other === undefined || other.op === op) return yes(saved(act, marks, decision))
    return no({ code: 'roll/already-taken', byName: other.byName, at: other.at })
  },
})
