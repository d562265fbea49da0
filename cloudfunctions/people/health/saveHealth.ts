import { healthInputs, type HealthPage } from '@/contract/health'
import { custodyId, type PupilId } from '@/domain/ids'
import { HEALTH_CONSENT_VERSION, saveHealth as decide, type PupilHealth } from '@/domain/people/health'
import type { Sealed } from '@/domain/people/Sealed'
import { no, yes, type Result } from '@/domain/result'
import type { Day } from '@/domain/time'
import { sealNotes } from '../../_kit/healthNotes'
import { action } from '../../_kit/handle'
import { is, to, whole } from '../../_kit/operators'
import { store } from '../../_kit/store'
import { healthPage } from './healthPage'

/** Whoever has the child today reads it at once; tomorrow’s record takes it from the pupil. */
async function showToday(pupilId: PupilId, day: Day, sealed: Sealed | null): Promise<void> {
  const health = sealed === null ? to.remove() : whole(sealed)
  await store.update('custody', { _id: custodyId(day, pupilId) }, { health })
}

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
      { health: health === null ? to.remove() : whole(health), healthOps: to.append(op) },
    )
    // As it stands now: another phone may have written since, and an act sent again shows what it found.
    const after = await store.get('pupils', pupilId)
    if (after === null) return no({ code: 'custody/unknown-child' })
    await showToday(pupilId, caller.today, after.health?.sealed ?? null)
    return yes(healthPage(after))
  },
})
