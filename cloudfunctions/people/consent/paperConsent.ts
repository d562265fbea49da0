import { consentInputs, type ConsentSheet } from '@/contract/consent'
import { isCourtBarred } from '@/domain/access'
import { consentState, isNo } from '@/domain/people/childConsent'
import { no, type Result } from '@/domain/result'
import { action } from '../../_kit/handle'
import { fromPaper, writePaperConsent } from '../../_kit/paperConsent'
import { store } from '../../_kit/store'
import { consentSheet } from './consents'
import { forgetGiven } from './forgetGiven'
import { writeConsent } from './writeConsent'

/** 纸质同意书: what a guardian signed on paper, written down by the office. */
export const paperConsent = action({
  deed: 'people/paperConsent',
  input: consentInputs.paperConsent,
  subject: ({ schoolId }) => ({ schoolId }),
  async run(
    { schoolId, pupilId, personId, op, agrees, signedName, words },
    { caller, now },
  ): Promise<Result<ConsentSheet>> {
    const pupil = await store.get('pupils', pupilId)
    if (pupil?.schoolId !== schoolId || isCourtBarred(caller.person, pupilId))
      return no({ code: 'custody/unknown-child' })
    const signed = { agrees, by: caller, signedName, words, op, now }
    if (personId === null) {
      const written = await writePaperConsent(pupil, signed)
      if (!written.ok) return written
    } else {
      const said = await writeConsent(pupilId, personId, fromPaper(signed))
      if (!said.ok) return said
      if (isNo(consentState(said.value))) await forgetGiven(personId, pupilId, caller.today)
    }
    return consentSheet(caller, schoolId, pupil.homeroomId)
  },
})
