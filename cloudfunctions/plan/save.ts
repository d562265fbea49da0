import { planInputs, type Saved } from '@/contract/plan'
import { planGaps } from '@/domain/plan/gaps'
import { withOp, type PlanDraft } from '@/domain/plan/PlanDraft'
import { savePlan, withStaffNames } from '@/domain/plan/savePlan'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { store } from '../_kit/store'
import { deskFacts } from './deskFacts'
import { savedView } from './deskView'

/** The same op sent twice at once: the second finds the first one's saving and answers alike. */
const ROUNDS = 2

/** Keeps what was typed, gaps and all, on exactly the `rev` that was read. */
export const save = action({
  deed: 'plan/save',
  input: planInputs.save,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, termId, rev, content, op }, { caller, now }): Promise<Result<Saved>> {
    for (let round = 0; round < ROUNDS; round += 1) {
      const found = await deskFacts(schoolId, termId, caller.today)
      if (!found.ok) return found
      const { draft: before, ground } = found.value
      const decided = savePlan({ draft: before, rev, content, op, inForce: ground.inForce })
      if (!decided.ok) return decided
      const { kind, draft } = decided.value
      if (kind === 'already') return yes(savedView(draft, planGaps(draft.content, ground)))
      const fields = {
        content: withStaffNames(content, ground),
        rev: rev + 1,
        savedBy: caller.name,
        savedAt: now,
        lastOps: withOp(draft, op),
      } satisfies Partial<PlanDraft>
      if ((await store.update('plan_drafts', { _id: draft._id, rev, state: draft.state }, fields)) > 0)
        return yes(savedView({ ...draft, ...fields }, planGaps(fields.content, ground)))
    }
    return no({ code: 'busy/try-again' })
  },
})
