import { absenceFound, type Absence } from '@/domain/attendance/Absence'
import { sessionTitle, type Session } from '@/domain/attendance/Session'
import type { Sweeps } from '@/domain/attendance/sweep'
import type { RollDecision } from '@/domain/attendance/takeRoll'
import { NOT_HELD, type Custody } from '@/domain/custody/Custody'
import type { PupilId } from '@/domain/ids'
import { arrivedNotices } from '@/domain/notice/absenceNotices'
import type { Notice } from '@/domain/notice/Notice'
import type { Context } from '../_kit/handle'
import { is, to } from '../_kit/operators'
import { withNotices } from '../_kit/outbox'
import { store } from '../_kit/store'

export interface Act extends Context {
  op: string
  session: Session
  decision: RollDecision
  sweep: Sweeps
}

/** Children moved by a merged roll are moved by an act of its own: what the first try moved stays as it was. */
const entryOp = ({ op, decision }: Act): string => (decision.merging ? `${op}:merged` : op)

const author = (act: Act) => ({
  op: entryOp(act),
  at: act.now,
  by: act.caller.personId,
  byName: act.caller.name,
  ...(act.decision.happenedAt === undefined ? {} : { happenedAt: act.decision.happenedAt }),
})

/** The absence as the child's day holds it from now on. */
const absenceOf = ({ op, session, now }: Act): Absence =>
  absenceFound({ op, sessionId: session._id, lesson: sessionTitle(session), at: now })

/** One request for all of them: who is free is received, who meanwhile is not is left alone. */
async function take(act: Act, pupilIds: PupilId[], notices: Notice[] = []): Promise<void> {
  if (pupilIds.length === 0) return
  const { session, caller, now } = act
  await store.update(
    'custody',
    {
      schoolId: session.schoolId,
      day: session.day,
      pupilId: is.in(pupilIds),
      status: is.in(['expected', 'absent', 'leave']),
      'entries.op': is.not(entryOp(act)),
    },
    {
      ...NOT_HELD,
      absence: null,
      missing: null,
      status: 'held',
      holder: caller.personId,
      holderName: caller.name,
      since: now,
      entries: to.append({ ...author(act), kind: 'received', sessionId: session._id }),
      ...withNotices(notices),
    },
  )
}

/** Who was missed before is received by a write of her own, with the news for everybody who looked for her. */
export async function receive(act: Act, expected: Custody[]): Promise<void> {
  const received = expected.filter(({ pupilId }) => act.decision.receive.includes(pupilId))
  const found = received.filter(({ status }) => status === 'absent')
  await take(
    act,
    received.filter((custody) => !found.includes(custody)).map(({ pupilId }) => pupilId),
  )
  for (const custody of found)
    await take(act, [custody.pupilId], arrivedNotices([custody], act.caller.name, act.now))
}

export async function sendAway(act: Act, pupilIds: PupilId[], mark: 'absent' | 'leave'): Promise<void> {
  if (pupilIds.length === 0) return
  const { session } = act
  await store.update(
    'custody',
    is.anyOf(
      {
        schoolId: session.schoolId,
        day: session.day,
        pupilId: is.in(pupilIds),
        'entries.op': is.not(entryOp(act)),
      },
      { status: 'expected' },
      { status: 'held', holder: act.caller.personId },
    ),
    {
      ...NOT_HELD,
      status: mark,
      missing: null,
      absence: mark === 'absent' ? absenceOf(act) : null,
      entries: to.append({ ...author(act), kind: 'away', sessionId: session._id, mark, reason: null }),
    },
  )
}
