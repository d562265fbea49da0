import { planInputs, type Saved } from '@/contract/plan'
import { planAudit } from '@/domain/audit/planAudit'
import { planId } from '@/domain/ids'
import { planGaps } from '@/domain/plan/gaps'
import { versionId, withOp, type PlanDraft } from '@/domain/plan/PlanDraft'
import { takeBackPlan } from '@/domain/plan/planSteps'
import { yes, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { withAudit } from '../_kit/outbox'
import { store } from '../_kit/store'
import { deskFacts } from './deskFacts'
import { savedView } from './deskView'

/** 收回: the draft may be written on again and will be the next version; the one that was filed is kept, marked. */
export const takeBack = action({
  deed: 'plan/takeBack',
  input: planInputs.takeBack,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, termId, op }, { caller, now }): Promise<Result<Saved>> {
    const done = await store.transaction(async (t): Promise<Result<PlanDraft>> => {
      const decided = takeBackPlan(await t.get('plan_drafts', planId(schoolId, termId)), op)
      if (!decided.ok) return decided
      const { kind, draft } = decided.value
      if (kind === 'already') return yes(draft)
      const fields = {
        state: 'draft',
        rev: draft.rev + 1,
        version: draft.version + 1,
        words: '',
        lastOps: withOp(draft, op),
      } satisfies Partial<PlanDraft>
      await t.update('plan_versions', versionId(schoolId, termId, draft.version), { state: 'taken-back' })
      await t.update('plan_drafts', draft._id, {
        ...fields,
        ...withAudit(planAudit(draft, 'taken-back', { by: caller, now })),
      })
      return yes({ ...draft, ...fields })
    })
    if (!done.ok) return done
    const facts = await deskFacts(schoolId, termId, caller.today)
    return facts.ok ? yes(savedView(done.value, planGaps(done.value.content, facts.value.ground))) : facts
  },
})
