import { closingInputs, type CallList } from '@/contract/closing'
import type { Custody } from '@/domain/custody/Custody'
import { mayCollect } from '@/domain/custody/gateBook'
import { nextRungAt, secondContact } from '@/domain/custody/ladder'
import { mayRelease } from '@/domain/custody/release'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { is, to } from '../_kit/operators'
import { recordAccess } from '../_kit/recordAccess'
import { store } from '../_kit/store'
import { childToday, pupilOf, worksTheGate } from './releaseFacts'

const callsOf = ({ entries }: Custody): CallList['calls'] =>
  entries.flatMap((entry) =>
    entry.kind === 'phoned'
      ? [
          {
            at: entry.at,
            byName: entry.byName,
            whom: entry.whom,
            answered: entry.answered,
            words: entry.words,
          },
        ]
      : [],
  )

/** Whom to phone about a child still here: numbers are read by who needs them now, and each reading is kept. */
export const callList = action({
  deed: 'custody/callList',
  input: closingInputs.callList,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, op, pupilId }, { caller, now }): Promise<Result<CallList>> {
    const day = caller.today
    const custody = await childToday(schoolId, day, pupilId)
    if (custody === null) return no({ code: 'custody/unknown-child' })
    if (!mayRelease(custody, caller.personId, worksTheGate(caller, schoolId)))
      return no({ code: 'access/not-allowed' })
    if (custody.status === 'released')
      return no({ code: 'custody/released-already', pupil: custody.name, at: custody.release.at })
    const pupil = await pupilOf(custody)
    if (pupil === null) return no({ code: 'custody/unknown-child' })
    const about = [{ id: pupilId, name: custody.name }]
    await recordAccess({ op, now, caller, what: 'call-list', schoolId, day, about })
    const second = secondContact(pupil)
    return yes({
      name: custody.name,
      contacts: mayCollect(pupil).map(({ id, relation, name, phone, personId }) => ({
        id,
        relation,
        name,
        phone,
        second: id === second?.id,
        pushed: personId !== null,
      })),
      calls: callsOf(custody),
      rung: custody.rung,
      next: nextRungAt(custody),
    })
  },
})

/** 记一笔: who was phoned, and what came of it. */
export const logCall = action({
  deed: 'custody/logCall',
  input: closingInputs.logCall,
  subject: ({ schoolId }) => ({ schoolId }),
  async run(
    { schoolId, op, pupilId, whom, answered, words },
    { caller, now },
  ): Promise<Result<{ calls: CallList['calls'] }>> {
    const custody = await childToday(schoolId, caller.today, pupilId)
    if (custody === null) return no({ code: 'custody/unknown-child' })
    if (!mayRelease(custody, caller.personId, worksTheGate(caller, schoolId)))
      return no({ code: 'access/not-allowed' })
    const author = { op, at: now, by: caller.personId, byName: caller.name }
    await store.update(
      'custody',
      { _id: custody._id, status: is.not('released'), 'entries.op': is.not(op) },
      { entries: to.append({ ...author, kind: 'phoned', whom, answered, words }) },
    )
    const after = await store.get('custody', custody._id)
    if (after === null) return no({ code: 'custody/unknown-child' })
    if (after.entries.some((entry) => entry.op === op)) return yes({ calls: callsOf(after) })
    return after.status === 'released'
      ? no({ code: 'custody/released-already', pupil: after.name, at: after.release.at })
      : no({ code: 'busy/try-again' })
  },
})
