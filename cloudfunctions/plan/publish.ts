import { planInputs, type Saved } from '@/contract/plan'
import type { Failure } from '@/domain/failure'
import type { SchoolId } from '@/domain/ids'
import { planGaps, type PlanGap } from '@/domain/plan/gaps'
import type { PlanDraft } from '@/domain/plan/PlanDraft'
import { publishPlan } from '@/domain/plan/planSteps'
import { windowTrouble } from '@/domain/plan/windowRules'
import { wishedTrouble } from '@/domain/plan/wishedTrouble'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { store } from '../_kit/store'
import { withCareTaken } from './careTaken'
import { deskFacts, type DeskFacts } from './deskFacts'
import { savedView } from './deskView'
import { finish } from './publishing/finish'
import { wishedIn } from './wishedIn'

const ROUNDS = 2

/** Children came into a course since it was filed: said by its name. */
function takenFailure(gaps: PlanGap[]): Failure | null {
  for (const gap of gaps) {
    if (gap.gap === 'taken-capacity')
      return { code: 'plan/seats-taken', course: gap.course, taken: gap.taken }
    if (gap.gap === 'taken-gone') return { code: 'plan/course-in-use', course: gap.course, placed: gap.taken }
    if (gap.gap === 'taken-moved') return { code: 'plan/slots-in-use', course: gap.course, placed: gap.taken }
  }
  return null
}

/** What was whole when it was filed may lack something since: a teacher left, children came, a window's hour passed. */
async function trouble(
  schoolId: SchoolId,
  { draft, inForce, ground }: DeskFacts & { draft: PlanDraft },
  now: number,
): Promise<Failure | null> {
  const gaps = planGaps(draft.content, await withCareTaken(schoolId, draft.content, ground))
  const taken = takenFailure(gaps)
  if (taken !== null) return taken
  if (gaps.length > 0) return { code: 'plan/gaps', count: gaps.length }
  const wrong = windowTrouble(inForce?.windows ?? [], draft.content.windows, now)
  if (wrong !== null || inForce === null) return wrong
  return wishedTrouble(inForce, draft.content, await wishedIn(schoolId, draft.termId, now))
}

/** 公布 the version the bureau has noted: claimed on the draft, then carried out step by step. */
export const publish = action({
  deed: 'plan/publish',
  input: planInputs.publish,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, termId, version, op }, { caller, now }): Promise<Result<Saved>> {
    const asked = { op, by: caller.personId, byName: caller.name, at: now }
    for (let round = 0; round < ROUNDS; round += 1) {
      const found = await deskFacts(schoolId, termId, caller.today)
      if (!found.ok) return found
      const decided = publishPlan(found.value.draft, { version, asked })
      if (!decided.ok) return decided
      const { draft } = decided.value
      if (decided.value.kind === 'already') return yes(savedView(draft, []))
      const { publishing } = decided.value
      if (draft.publishing === null) {
        const refused = await trouble(schoolId, { ...found.value, draft }, now)
        if (refused !== null) return no(refused)
        const claim = { _id: draft._id, rev: draft.rev, state: 'noted', publishing: null }
        if ((await store.update('plan_drafts', claim, { publishing: asked })) === 0) continue
      }
      const done = await finish(draft, publishing, now)
      return done.ok ? yes(savedView(done.value, [])) : done
    }
    return no({ code: 'busy/try-again' })
  },
})
