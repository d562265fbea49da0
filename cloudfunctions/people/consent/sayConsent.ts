import { consentInputs, type ConsentView } from '@/contract/consent'
import { consentState, isNo } from '@/domain/people/childConsent'
import { yes, type Result } from '@/domain/result'
import { action } from '../../_kit/handle'
import { consentView } from './consentView'
import { forgetGiven } from './forgetGiven'
import { writeConsent } from './writeConsent'

/** 同意，或不同意: the guardian's own word. What a no makes go is gone before the answer; the timer finishes what died. */
export const sayConsent = action({
  deed: 'people/sayConsent',
  input: consentInputs.sayConsent,
  subject: ({ pupilId }) => ({ pupilId }),
  async run({ pupilId, op, agrees, version }, { caller, now }): Promise<Result<ConsentView>> {
    const { personId, person, today } = caller
    const by = { by: personId, byName: person.name }
    const said = await writeConsent(pupilId, personId, {
      ...{ agrees, version, by, op, now },
      on: 'app',
      paper: null,
    })
    if (!said.ok) return said
    if (isNo(consentState(said.value))) await forgetGiven(personId, pupilId, today)
    return yes(consentView(said.value))
  },
})
