import type { PersonId } from '@/domain/ids'
import { CHILD_CONSENT_VERSION, sayConsent } from '@/domain/people/childConsent'
import type { Pupil } from '@/domain/people/Pupil'
import { yes, type Result } from '@/domain/result'
import { is, to } from './operators'
import { store } from './store'

interface Signed {
  agrees: boolean
  by: { personId: PersonId; name: string }
  signedName: string
  words: string
  op: string
  now: number
}

/** A paper as the rule reads it: what was printed is the text of today. */
export const fromPaper = ({
  agrees,
  by,
  signedName,
  words,
  op,
  now,
}: Signed): Parameters<typeof sayConsent>[1] => ({
  ...{ agrees, op, now, version: CHILD_CONSENT_VERSION, on: 'paper' },
  by: { by: by.personId, byName: by.name },
  paper: { signedName, words },
})

/** Of whoever has no app the paper stands on the child's own record. The same act again appends nothing. */
export async function writePaperConsent(
  { _id, paperConsents }: Pick<Pupil, '_id' | 'paperConsents'>,
  signed: Signed,
): Promise<Result<null>> {
  const said = sayConsent(paperConsents, fromPaper(signed))
  if (!said.ok) return said
  const { value } = said
  if (value !== null)
    await store.update(
      'pupils',
      { _id, 'paperConsents.op': is.not(value.op) },
      { paperConsents: to.append(value) },
    )
  return yes(null)
}
