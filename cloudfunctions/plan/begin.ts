import { planInputs, type PlanDesk } from '@/contract/plan'
import { beginPlan } from '@/domain/plan/beginPlan'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { store } from '../_kit/store'
import { deskFacts } from './deskFacts'
import { deskView } from './deskView'

/** Somebody else began it at the same moment: decide again on what is there now. */
const ROUNDS = 3

/** 新建方案, or the next version of a published one. */
export const begin = action({
  deed: 'plan/begin',
  input: planInputs.begin,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, termId, from, op }, { caller, now }): Promise<Result<PlanDesk>> {
    for (let round = 0; round < ROUNDS; round += 1) {
      const found = await deskFacts(schoolId, termId, caller.today)
      if (!found.ok) return found
      const facts = found.value
      const schoolName = facts.school.name
      const decided = beginPlan({
        ...facts,
        schoolId,
        schoolName,
        termId,
        from,
        op,
        byName: caller.name,
        now,
      })
      if (!decided.ok) return decided
      if (decided.value.kind === 'already') return yes(deskView(facts))
      const { kind, draft } = decided.value
      const { _id, ...fields } = draft
      const written =
        kind === 'new'
          ? await store.add('plan_drafts', [draft])
          : (await store.update(
              'plan_drafts',
              { _id, rev: facts.draft?.rev ?? 0, state: 'published' },
              fields,
            )) > 0
      if (written) return yes(deskView({ ...facts, draft }))
    }
    return no({ code: 'busy/try-again' })
  },
})
