import { planInputs, type Filing } from '@/contract/plan'
import { planAudit } from '@/domain/audit/planAudit'
import { planId } from '@/domain/ids'
import { planNotices } from '@/domain/notice/planNotices'
import { versionId, withOp, type PlanDraft } from '@/domain/plan/PlanDraft'
import { decidePlan } from '@/domain/plan/planSteps'
import { yes, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { withAudit, withNotices } from '../_kit/outbox'
import { store } from '../_kit/store'
import { filingsOf } from './filings'

/** 教育局: 备案, or 退回 with a reason. Version and draft change together; of two who decide at once one is told. */
export const decide = action({
  deed: 'plan/decide',
  input: planInputs.decide,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, termId, version, decision, words, op }, { caller, now }): Promise<Result<Filing>> {
    const done = await store.transaction(async (t): Promise<Result<null>> => {
      const found = await t.get('plan_drafts', planId(schoolId, termId))
      const decided = decidePlan(found, { version, decision, words, op })
      if (!decided.ok) return decided
      const { kind, draft } = decided.value
      if (kind === 'already') return yes(null)
      const { schoolName, term } = draft
      await t.update('plan_versions', versionId(schoolId, termId, version), {
        state: decision,
        words,
        decidedBy: caller.personId,
        decidedByName: caller.name,
        decidedAt: now,
      })
      const note = words === '' ? `${term.name}第${version}版` : words
      await t.update('plan_drafts', draft._id, {
        ...({
          state: decision,
          rev: draft.rev + 1,
          version: decision === 'returned' ? version + 1 : version,
          words,
          decidedBy: caller.name,
          decidedAt: now,
          lastOps: withOp(draft, op),
        } satisfies Partial<PlanDraft>),
        ...withNotices(planNotices({ schoolId, schoolName, termId, version, step: decision, note, now })),
        ...withAudit(planAudit({ ...draft, version }, decision, { by: caller, now, words })),
      })
      return yes(null)
    })
    if (!done.ok) return done
    const [filing] = await filingsOf([schoolId], termId, caller.today)
    if (filing === undefined) throw new Error('the school that filed is gone')
    return yes(filing)
  },
})
