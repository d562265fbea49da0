import { attendanceInputs, type Roll } from '@/contract/attendance'
import { standingDifferences } from '@/domain/attendance/rollTimes'
import { canTakeRoll } from '@/domain/attendance/takeRoll'
import { say } from '@/domain/failure'
import { yes, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { inRegisterOrder, rollRow } from './rollRows'
import { seenByFamily } from './seenByFamily'
import { expectedIn, sessionOf } from './sessionFacts'

/** The list of one session, ready for the thumb. */
export const roll = action({
  deed: 'attendance/roll',
  input: attendanceInputs.roll,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, sessionId }, { caller, now }): Promise<Result<Roll>> {
    const found = await sessionOf(schoolId, sessionId)
    if (!found.ok) return found
    const session = found.value
    const expected = (await expectedIn(session)).sort(inRegisterOrder)
    const missed = expected.flatMap(({ pupilId, absence }) =>
      absence === null ? [] : [{ pupilId, at: absence.at }],
    )
    const seen = await seenByFamily(schoolId, session.day, missed)
    const may = canTakeRoll({ now, by: caller.personId, session })
    return yes({
      sessionId,
      name: session.name,
      block: session.block,
      day: session.day,
      startsAtMinute: session.startsAtMinute,
      endsAtMinute: session.endsAtMinute,
      venue: session.venue,
      takenAt: session.roll?.at ?? null,
      takenBy: session.roll?.byName ?? null,
      closed: may.ok ? null : say(may.refusal),
      differences: standingDifferences(session, expected),
      seen: Object.fromEntries([...seen].flatMap(([pupilId, at]) => (at === null ? [] : [[pupilId, at]]))),
      rows: expected.map((custody) => rollRow(custody, session, expected, caller.personId)),
    })
  },
})
