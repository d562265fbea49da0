import { planInputs, type Saved } from '@/contract/plan'
import { planContentReader } from '@/contract/planContent'
import { planAudit } from '@/domain/audit/planAudit'
import { filePlan } from '@/domain/plan/filePlan'
import { planGaps } from '@/domain/plan/gaps'
import { withOp, type PlanDraft, type PlanVersion } from '@/domain/plan/PlanDraft'
import { windowTrouble } from '@/domain/plan/windowRules'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { lookAtWords } from '../_kit/lookAtWords'
import { is } from '../_kit/operators'
import { withAudit } from '../_kit/outbox'
import { store } from '../_kit/store'
import { withCareTaken } from './careTaken'
import { deskFacts } from './deskFacts'
import { savedView } from './deskView'

const ROUNDS = 2

/** A version whose function died before the draft was marked is written over by what was saved since, never by less. */
async function keepVersion(version: PlanVersion): Promise<void> {
  const { _id, rev, ...fields } = version
  if (await store.add('plan_versions', [version])) return
  await store.update('plan_versions', { _id, rev: is.below(rev), state: 'filed' }, { rev, ...fields })
}

/** 送教育局备案: the version first, then the draft that points to it; both can be written again. */
export const file = action({
  deed: 'plan/file',
  input: planInputs.file,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, termId, rev, op }, { caller, now }): Promise<Result<Saved>> {
    for (let round = 0; round < ROUNDS; round += 1) {
      const found = await deskFacts(schoolId, termId, caller.today)
      if (!found.ok) return found
      const { draft, inForce } = found.value
      const ground =
        draft === null ? found.value.ground : await withCareTaken(schoolId, draft.content, found.value.ground)
      const decided = filePlan({
        draft,
        rev,
        op,
        gaps: draft === null ? [] : planGaps(draft.content, ground),
        trouble: draft === null ? null : windowTrouble(inForce?.windows ?? [], draft.content.windows, now),
        by: caller.personId,
        byName: caller.name,
        now,
      })
      if (!decided.ok) return decided
      if (decided.value.kind === 'already') return yes(savedView(decided.value.draft, []))
      const { draft: filed, version } = decided.value
      const said = await lookAtWords('plan/file', planContentReader, version.content, caller.person.openid)
      if (!said.ok) return said
      await keepVersion(version)
      const fields = { state: 'filed', rev: rev + 1, lastOps: withOp(filed, op) } satisfies Partial<PlanDraft>
      const asRead = { _id: filed._id, rev, state: filed.state }
      const entry = planAudit(filed, 'filed', { by: caller, now })
      if ((await store.update('plan_drafts', asRead, { ...fields, ...withAudit(entry) })) > 0)
        return yes(savedView({ ...filed, ...fields }, []))
    }
    return no({ code: 'busy/try-again' })
  },
})
