import { sweepInputs, type SweepSaved } from '@/contract/sweep'
import { canSweep, sweepFields } from '@/domain/attendance/sweep'
import { yes, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { is, to } from '../_kit/operators'
import { store } from '../_kit/store'
import { sessionOf } from './sessionFacts'

/** 作业 and 备注 of the children that were touched: the others' stay as another phone wrote them. */
export const saveSweep = action({
  deed: 'attendance/saveSweep',
  input: sweepInputs.saveSweep,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, sessionId, op, sweep }, { caller, now }): Promise<Result<SweepSaved>> {
    const found = await sessionOf(schoolId, sessionId)
    if (!found.ok) return found
    const session = found.value
    const there = await store.find(
      'custody',
      { schoolId, day: session.day, 'itinerary.sessionId': sessionId },
      { fields: ['pupilId'] },
    )
    const expected = there.map((custody) => custody.pupilId)
    const may = canSweep({ now, by: caller.personId, session, expected, sweep })
    if (!may.ok) return may
    await store.update(
      'sessions',
      { _id: sessionId, teacherId: caller.personId, sweepOps: is.not(op) },
      { ...sweepFields(session, sweep), sweepOps: to.append(op) },
    )
    return yes({ saved: Object.keys(sweep).length })
  },
})
