import { planInputs } from '@/contract/plan'
import { yes } from '@/domain/result'
import { action } from '../_kit/handle'
import { deskFacts } from './deskFacts'
import { deskView } from './deskView'

/** 方案: what is being written for a term, what is in force, and what is still missing. */
export const desk = action({
  deed: 'plan/desk',
  input: planInputs.desk,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, termId }, { caller }) {
    const facts = await deskFacts(schoolId, termId, caller.today)
    return facts.ok ? yes(deskView(facts.value)) : facts
  },
})
