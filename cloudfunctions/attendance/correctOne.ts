import { attendanceInputs, type RollRow } from '@/contract/attendance'
import { markAudit } from '@/domain/audit/actAudits'
import { correctMark, type CorrectionDecision } from '@/domain/attendance/correctMark'
import { mergeMarks } from '@/domain/attendance/mergeMarks'
import { absenceFound, type Absence } from '@/domain/attendance/Absence'
import { sessionTitle, type MarkEvent, type RollMark, type Session } from '@/domain/attendance/Session'
import { NOT_HELD, type Custody } from '@/domain/custody/Custody'
import { custodyId } from '@/domain/ids'
import { arrivedNotices } from '@/domain/notice/absenceNotices'
import { absenceNotices } from '@/domain/notice/notices'
import { no, yes, type Result } from '@/domain/result'
import { action, type Context } from '../_kit/handle'
import { is, to } from '../_kit/operators'
import { withAudit, withNotices } from '../_kit/outbox'
import { backOnDuty } from '../_kit/shifts'
import { store } from '../_kit/store'
import { rollRow } from './rollRows'
import { sessionOf } from './sessionFacts'

interface Correction extends Context {
  op: string
  session: Session
  custody: Custody
  mark: RollMark
  reason: string
  event: MarkEvent
}

const isAway = (mark: RollMark): mark is 'absent' | 'leave' => mark === 'absent' || mark === 'leave'

const absenceIn = ({ op, now, session }: Correction): Absence =>
  absenceFound({ op, sessionId: session._id, lesson: sessionTitle(session), at: now })

/** In the child's write and in the session's, under one id: whichever comes first, it is one entry. */
const auditOf = ({ session, custody, event, caller }: Correction) =>
  markAudit(session, custody, event, caller)

/**
 * The child's own state follows the corrected mark, by one conditional write on the state the decision saw. Who must hear
 * of it hears by the same write, and the mark is in it: what dies before the session's own write is healed from here.
 */
async function moveChild(c: Correction, decision: CorrectionDecision): Promise<void> {
  const author = { op: c.op, at: c.now, by: c.caller.personId, byName: c.caller.name }
  const seen = { _id: c.custody._id, 'entries.op': is.not(c.op) }
  if (decision === 'receive')
    await store.update(
      'custody',
      { ...seen, status: is.in(['expected', 'absent', 'leave']) },
      {
        ...NOT_HELD,
        absence: null,
        missing: null,
        status: 'held',
        holder: c.caller.personId,
        holderName: c.caller.name,
        since: c.now,
        entries: to.append({ ...author, kind: 'received', sessionId: c.session._id, correction: c.mark }),
        ...withAudit(auditOf(c)),
        ...withNotices(arrivedNotices([c.custody], { ops: [c.op], teacherName: c.caller.name, now: c.now })),
      },
    )
  else if (isAway(c.mark) && (decision === 'send-away' || c.custody.status !== c.mark))
    await store.update(
      'custody',
      { ...seen, status: c.custody.status, holder: c.custody.holder },
      {
        ...NOT_HELD,
        status: c.mark,
        missing: null,
        absence: c.mark === 'absent' ? absenceIn(c) : null,
        entries: to.append({
          ...author,
          kind: 'away',
          sessionId: c.session._id,
          mark: c.mark,
          reason: c.reason === '' ? null : c.reason,
          correction: c.mark,
        }),
        ...withAudit(auditOf(c)),
        ...withNotices(c.mark === 'absent' ? absenceNotices([c.custody], c) : []),
      },
    )
}

/** 改一个人: after the roll one child's mark is corrected by a new event; the earlier one stays. */
export const correctOne = action({
  deed: 'attendance/correctMark',
  input: attendanceInputs.correctMark,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, sessionId, op, pupilId, mark, reason }, { caller, now }): Promise<Result<RollRow>> {
    const found = await sessionOf(schoolId, sessionId)
    if (!found.ok) return found
    const session = found.value
    const custody = await store.get('custody', custodyId(session.day, pupilId))
    if (custody === null || custody.schoolId !== schoolId) return no({ code: 'custody/unknown-child' })
    if (!custody.itinerary.some((leg) => leg.sessionId === sessionId))
      return no({ code: 'roll/not-expected', count: 1 })
    const decided = correctMark({ now, by: caller.personId, session, custody, mark, reason })
    if (!decided.ok) return decided
    const event: MarkEvent = {
      id: op,
      at: now,
      by: caller.personId,
      mark,
      reason: reason === '' ? null : reason,
    }
    const correction = { now, caller, op, session, custody, mark, reason, event }
    await moveChild(correction, decided.value)
    if (decided.value === 'receive')
      await backOnDuty(schoolId, session.day, caller.personId, `${op}-back`, now)
    const events = mergeMarks(session.marks[pupilId] ?? [], [event])
    await store.update(
      'sessions',
      { _id: session._id, [`marks.${pupilId}.id`]: is.not(op) },
      { [`marks.${pupilId}`]: to.append(event), ...withAudit(auditOf(correction)) },
    )
    const after = (await store.get('custody', custody._id)) ?? custody
    const marked = { ...session, marks: { ...session.marks, [pupilId]: events } }
    return yes(rollRow(after, marked, [after], caller.personId))
  },
})
