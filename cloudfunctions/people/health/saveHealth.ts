import { healthInputs, type HealthPage } from '@/contract/health'
import { healthAudit } from '@/domain/audit/deskAudits'
import { HEALTH_CONSENT_VERSION, saveHealth as decide, type PupilHealth } from '@/domain/people/health'
import { no, yes, type Result } from '@/domain/result'
import { sealNotes } from '../../_kit/healthNotes'
import { action } from '../../_kit/handle'
import { is, to, whole } from '../../_kit/operators'
import { withAudit } from '../../_kit/outbox'
import { store } from '../../_kit/store'
import { healthPage } from './healthPage'
import { showHealth } from './showHealth'

/** A guardian writes down what must be known, or takes it back. The last one who writes is right; both see the same. */
export const saveHealth = action({
  deed: 'people/saveHealth',
  input: healthInputs.saveHealth,
  subject: ({ pupilId }) => ({ pupilId }),
  takesBack: ({ notes }) => notes.length === 0,
  async run({ pupilId, op, notes, agreedTo }, { caller, now }): Promise<Result<HealthPage>> {
    const pupil = await store.get('pupils', pupilId)
    if (pupil === null) return no({ code: 'custody/unknown-child' })
    const decided = decide(notes, agreedTo)
    if (!decided.ok) return decided
    const sealed = decided.value.length === 0 ? null : sealNotes(decided.value, pupilId)
    if (sealed === null && decided.value.length > 0) return no({ code: 'health/not-configured' })
    const by = { by: caller.personId, byName: caller.name, at: now, version: HEALTH_CONSENT_VERSION }
    const health: PupilHealth | null = sealed === null ? null : { ...by, sealed }
    await store.update(
      'pupils',
      { _id: pupilId, healthOps: is.not(op) },
      {
        ...{ health: health === null ? to.remove() : whole(health), healthOps: to.append(op) },
        ...withAudit(healthAudit(pupil, { op, now, by: caller })),
      },
    )
    // As it stands now: another phone may have written since, and an act sent again shows what it found.
    const after = await showHealth(pupilId, caller.today)
    if (after === null) return no({ code: 'custody/unknown-child' })
    return yes(healthPage(after))
  },
})
