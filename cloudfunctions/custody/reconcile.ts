import { closingInputs } from '@/contract/closing'
import { NOT_HELD, type Custody, type Release } from '@/domain/custody/Custody'
import { reconcile as mayReconcile } from '@/domain/custody/reconcile'
import { barredReconcileNotice, reconciledNotices } from '@/domain/notice/closingNotices'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { is, to } from '../_kit/operators'
import { withNotices } from '../_kit/outbox'
import { store } from '../_kit/store'
import { childToday, pupilOf } from './releaseFacts'

const releaseBy = (custody: Custody | null, op: string): Release | null =>
  custody?.status === 'released' && custody.entries.some((e) => e.kind === 'released' && e.op === op)
    ? custody.release
    : null

/** 核实离校: the duty leader's word for a child who had left by another way. Told to the family and the principal. */
export const reconcile = action({
  deed: 'custody/reconcile',
  input: closingInputs.reconcile,
  subject: ({ schoolId }) => ({ schoolId }),
  async run(
    { schoolId, op, pupilId, reason, collectorId },
    { caller, now },
  ): Promise<Result<{ at: number; collectorText: string }>> {
    const custody = await childToday(schoolId, caller.today, pupilId)
    if (custody === null) return no({ code: 'custody/unknown-child' })
    const before = releaseBy(custody, op)
    if (before !== null) return yes({ at: before.at, collectorText: before.collectorText })
    const pupil = await pupilOf(custody)
    if (pupil === null) return no({ code: 'custody/unknown-child' })
    const author = { op, at: now, by: caller.personId, byName: caller.name }
    const decided = mayReconcile(custody, pupil, collectorId, reason)
    if (!decided.ok) {
      if (decided.refusal.code === 'reconcile/barred')
        await store.update(
          'custody',
          { _id: custody._id, status: 'held', 'entries.op': is.not(op) },
          {
            entries: to.append({ ...author, kind: 'refused', why: '禁止接送' }),
            ...withNotices([barredReconcileNotice(custody, op, now)]),
          },
        )
      return decided
    }
    const { held, proof, collectorText } = decided.value
    const { at, by, byName } = author
    const changed = await store.update(
      'custody',
      { _id: custody._id, status: 'held', holder: held.holder, 'entries.op': is.not(op) },
      {
        ...NOT_HELD,
        status: 'released',
        missing: null,
        release: { at, by, byName, proof, collectorText },
        entries: to.append({ ...author, kind: 'released', proof, collectorText }),
        ...withNotices(reconciledNotices(custody, collectorText, caller.name, now)),
      },
    )
    if (changed > 0) return yes({ at: now, collectorText })
    const after = releaseBy(await store.get('custody', custody._id), op)
    return after === null
      ? no({ code: 'busy/try-again' })
      : yes({ at: after.at, collectorText: after.collectorText })
  },
})
