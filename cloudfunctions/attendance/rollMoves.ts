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
import { backOnDuty } from '../_kit/shifts'
import { store } from '../_kit/store'

export interface Act extends Context {
  op: string
  session: Session
  decision: RollDecision
  sweep: Sweeps
}

/** Children moved by a merged roll are moved by an act of its own: what the first try moved stays as it was. */
const mergedOp = (op: string): string => `${op}:merged`
const entryOp = ({ op, decision }: Act): string => (decision.merging ? mergedOp(op) : op)
const opsOf = ({ op }: Act): string[] => [op, mergedOp(op)]

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
export async function receive(act: Act): Promise<void> {
  const { session, caller, now, decision } = act
  if (decision.receive.length === 0) return
  await store.update(
    'custody',
    {
      schoolId: session.schoolId,
      day: session.day,
      pupilId: is.in(decision.receive),
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
    },
  )
}

/** Who was missed before and is here: the news for everybody who looked for her travels with the roll. */
export function arrivals(act: Act, expected: Custody[]): Notice[] {
  const { decision, caller, now } = act
  const here = expected.filter(
    ({ status, pupilId }) => status !== 'absent' || decision.receive.includes(pupilId),
  )
  return arrivedNotices(here, { ops: opsOf(act), teacherName: caller.name, now })
}

/** A roll that comes in afterwards may find its teacher gone home: only with empty hands could she have left. */
export async function comeBack(act: Act, expected: Custody[]): Promise<void> {
  const { op, session, caller, now, decision } = act
  const ops = opsOf(act)
  const isTaken = ({ entries }: Custody) =>
    entries.some((entry) => entry.kind === 'received' && ops.includes(entry.op))
  const isInHand = (custody: Custody) =>
    custody.status === 'held' && custody.holder === caller.personId && !isTaken(custody)
  const receives = decision.receive.length > 0 || expected.some(isTaken)
  if (receives && !expected.some(isInHand))
    await backOnDuty(session.schoolId, session.day, caller.personId, `${op}-back`, now)
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
