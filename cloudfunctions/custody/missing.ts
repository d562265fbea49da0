import { closingInputs } from '@/contract/closing'
import { isHeld, type Custody } from '@/domain/custody/Custody'
import {
  familyIsDue,
  reportFound as mayFind,
  reportMissing as mayReport,
  type Missing,
} from '@/domain/custody/missing'
import { familyMissingNotice, missingNotices } from '@/domain/notice/closingNotices'
import { no, yes, type Result } from '@/domain/result'
import { schoolDayOf } from '@/domain/time'
import { action } from '../_kit/handle'
import { is, to } from '../_kit/operators'
import { withNotices } from '../_kit/outbox'
import { store } from '../_kit/store'
import { childToday, worksTheGate } from './releaseFacts'

const isDone = (custody: Custody, op: string): boolean => custody.entries.some((entry) => entry.op === op)

/** 「两边都没见到，马上找人」. She stays with whoever answers for her; everybody who can help knows at once. */
export const reportMissing = action({
  deed: 'custody/reportMissing',
  input: closingInputs.reportMissing,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, op, pupilId, words }, { caller, now }): Promise<Result<{ missing: Missing }>> {
    const custody = await childToday(schoolId, caller.today, pupilId)
    if (custody === null) return no({ code: 'custody/unknown-child' })
    if (custody.missing !== null && isDone(custody, op)) return yes({ missing: custody.missing })
    const decided = mayReport(custody, caller.personId)
    if (!decided.ok) return decided
    const held = decided.value
    const author = { at: now, by: caller.personId, byName: caller.name }
    const missing: Missing = { ...author, words, familyToldAt: null }
    const changed = await store.update(
      'custody',
      { _id: custody._id, status: 'held', holder: held.holder, missing: null, 'entries.op': is.not(op) },
      {
        missing,
        entries: to.append({ op, ...author, kind: 'missing', words }),
        ...withNotices(missingNotices(held, { op, now, byName: caller.name })),
      },
    )
    if (changed > 0) return yes({ missing })
    const after = await store.get('custody', custody._id)
    return after !== null && after.missing !== null
      ? yes({ missing: after.missing })
      : no({ code: 'busy/try-again' })
  },
})

/** 找到了. */
export const reportFound = action({
  deed: 'custody/reportFound',
  input: closingInputs.reportFound,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, op, pupilId, words }, { caller, now }): Promise<Result<{ missing: null }>> {
    const custody = await childToday(schoolId, caller.today, pupilId)
    if (custody === null) return no({ code: 'custody/unknown-child' })
    if (custody.missing === null && isDone(custody, op)) return yes({ missing: null })
    const decided = mayFind(custody, caller.personId, worksTheGate(caller, schoolId))
    if (!decided.ok) return decided
    const changed = await store.update(
      'custody',
      { _id: custody._id, status: 'held', missing: is.not(null), 'entries.op': is.not(op) },
      {
        missing: null,
        entries: to.append({
          op,
          at: now,
          by: caller.personId,
          byName: caller.name,
          kind: 'found',
          words,
        }),
      },
    )
    return changed > 0 ? yes({ missing: null }) : no({ code: 'busy/try-again' })
  },
})

/** The family is told by push when she has not been found for five minutes. */
export async function tellFamilies(now: number): Promise<void> {
  const held = await store.findAll('custody', {
    day: schoolDayOf(now),
    status: 'held',
    missing: is.not(null),
  })
  for (const custody of held.filter(isHeld)) {
    const { missing } = custody
    if (missing === null || !familyIsDue(missing, now)) continue
    await store.update(
      'custody',
      { _id: custody._id, status: 'held', 'missing.at': missing.at, 'missing.familyToldAt': null },
      { 'missing.familyToldAt': now, ...withNotices([familyMissingNotice(custody, now)]) },
    )
  }
}
