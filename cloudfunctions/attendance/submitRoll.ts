import { attendanceInputs, type RollSaved } from '@/contract/attendance'
import { isExplained } from '@/domain/attendance/Absence'
import type { MarkEvent, RollMark, RollTaken } from '@/domain/attendance/Session'
import { knownOnly, sweepFields } from '@/domain/attendance/sweep'
import { takeRoll } from '@/domain/attendance/takeRoll'
import type { Custody } from '@/domain/custody/Custody'
import type { PersonId, PupilId } from '@/domain/ids'
import type { Notice } from '@/domain/notice/Notice'
import { absenceNotices } from '@/domain/notice/notices'
import { yes, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { is, to } from '../_kit/operators'
import { withNotices } from '../_kit/outbox'
import { store } from '../_kit/store'
import { arrivals, comeBack, receive, sendAway, type Act } from './rollMoves'
import { expectedIn, sessionOf } from './sessionFacts'

const taken = ({ op, caller, now }: Act): RollTaken => ({
  op,
  by: caller.personId,
  byName: caller.name,
  at: now,
})

/** The roll itself, written last: who finds it knows that the children before it are settled. */
async function recordRoll(act: Act, notices: Notice[]): Promise<boolean> {
  const { session, decision } = act
  const events = [...decision.events].map(([pupilId, event]): [string, MarkEvent[]] => [
    `marks.${pupilId}`,
    [event],
  ])
  const changed = await store.update(
    'sessions',
    { _id: session._id, roll: null },
    {
      ...Object.fromEntries(events),
      ...sweepFields(session, act.sweep),
      roll: taken(act),
      ...withNotices(notices),
    },
  )
  return changed > 0
}

/** Rule 5: the marks go beside those that stand; which one is in force follows from their own times. */
async function recordMerged(act: Act, notices: Notice[]): Promise<void> {
  const { session, op, decision } = act
  const events = [...decision.events].map(
    ([pupilId, event]) => [`marks.${pupilId}`, to.append(event)] as const,
  )
  await store.update(
    'sessions',
    { _id: session._id, 'merged.op': is.not(op) },
    {
      ...Object.fromEntries(events),
      ...sweepFields(session, act.sweep),
      merged: to.append(taken(act)),
      ...withNotices(notices),
    },
  )
}

const countOf = (marks: Record<PupilId, RollMark>, mark: RollMark): number =>
  Object.values(marks).filter((m) => m === mark).length

const saved = ({ session, now, decision }: Act, marks: Record<PupilId, RollMark>): RollSaved => ({
  takenAt: session.roll?.at ?? now,
  present: countOf(marks, 'present'),
  late: countOf(marks, 'late'),
  leave: countOf(marks, 'leave'),
  absent: countOf(marks, 'absent'),
  elsewhere: decision.elsewhere,
  differences: decision.differences,
})

/** Nobody has her: gone home, in a colleague's hands or explained already is no reason for an alarm. */
const isMissing = (custody: Custody, by: PersonId): boolean =>
  custody.status === 'expected' ||
  (custody.status === 'absent' && !isExplained(custody.absence)) ||
  (custody.status === 'held' && custody.holder === by)

/** Whose families hear of it: by a merged roll only those it sends away itself, now or in a try that was cut short. */
function newlyAbsent({ op, decision, caller }: Act, expected: Custody[]): Custody[] {
  if (decision.merging)
    return expected.filter(
      (c) =>
        decision.away.absent.includes(c.pupilId) || (isMissing(c, caller.personId) && c.absence?.op === op),
    )
  return expected.filter(
    (c) => decision.events.get(c.pupilId)?.mark === 'absent' && isMissing(c, caller.personId),
  )
}

/** 点名: one submit for the whole session, whatever the number of children. Repeating the same act changes nothing. */
export const submitRoll = action({
  deed: 'attendance/submitRoll',
  input: attendanceInputs.submitRoll,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, sessionId, op, sweep = {}, ...told }, { caller, now }): Promise<Result<RollSaved>> {
    for (;;) {
      const found = await sessionOf(schoolId, sessionId)
      if (!found.ok) return found
      const session = found.value
      const expected = await expectedIn(session)
      const decided = takeRoll({ now, op, by: caller.personId, session, expected, ...told })
      if (!decided.ok) return decided
      const decision = decided.value
      const act: Act = { op, now, caller, session, decision, sweep: knownOnly(sweep, expected) }
      if (decision.repeated) return yes(saved(act, told.marks))
      await receive(act)
      await sendAway(act, decision.away.absent, 'absent')
      await sendAway(act, decision.away.leave, 'leave')
      const absent = newlyAbsent(act, expected)
      const notices = [...absenceNotices(absent, { session, now, op }), ...arrivals(act, expected)]
      if (decision.merging) {
        await comeBack(act, expected)
        await recordMerged(act, notices)
        return yes(saved(act, told.marks))
      }
      if (await recordRoll(act, notices)) return yes(saved(act, told.marks))
      // Another phone was first in this very moment: what it wrote stands, and this roll is merged into it.
    }
  },
})
