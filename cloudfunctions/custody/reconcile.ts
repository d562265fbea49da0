import { closingInputs } from '@/contract/closing'
import { reconcileAudit } from '@/domain/audit/actAudits'
import { reconcile as mayReconcile } from '@/domain/custody/reconcile'
import { barredReconcileNotice, reconciledNotices } from '@/domain/notice/closingNotices'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { is, to } from '../_kit/operators'
import { withNotices } from '../_kit/outbox'
import { store } from '../_kit/store'
import { decidedTwice, letGo, releasedBy } from './letGo'
import { childToday, pupilOf } from './releaseFacts'

/** 核实离校: the duty leader's word for a child who had left by another way. Told to the family and the principal. */
export const reconcile = action({
  deed: 'custody/reconcile',
  input: closingInputs.reconcile,
  subject: ({ schoolId }) => ({ schoolId }),
  async run(
    { schoolId, op, pupilId, reason, collectorId },
    { caller, now },
  ): Promise<Result<{ at: number; collectorText: string }>> {
    return decidedTwice(async () => {
      const custody = await childToday(schoolId, caller.today, pupilId)
      if (custody === null) return no({ code: 'custody/unknown-child' })
      const before = releasedBy(custody, op)
      if (before !== null) return yes({ at: before.at, collectorText: before.collectorText })
      const pupil = await pupilOf(custody)
      if (pupil === null) return no({ code: 'custody/unknown-child' })
      const author = { at: now, by: caller.personId, byName: caller.name }
      const decided = mayReconcile(custody, pupil, collectorId, reason)
      if (!decided.ok) {
        if (decided.refusal.code === 'reconcile/barred')
          await store.update(
            'custody',
            { _id: custody._id, status: 'held', 'entries.op': is.not(op) },
            {
              entries: to.append({ ...author, op, kind: 'refused', why: '禁止接送' }),
              ...withNotices([barredReconcileNotice(custody, op, now)]),
            },
          )
        return decided
      }
      const { proof, collectorText } = decided.value
      const notices = reconciledNotices(custody, collectorText, caller.name, now)
      const child = { id: pupilId, name: custody.name }
      const act = { schoolId, op, now, by: caller }
      const audits = [reconcileAudit(act, child, collectorText, reason)]
      const release = { ...author, proof, collectorText }
      const left = await letGo({ op, custody, release, notices, audits })
      return left ? yes({ at: now, collectorText }) : 'changed'
    })
  },
})
