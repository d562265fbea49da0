import { drawInputs, type PublicDraw } from '@/contract/draw'
import { drawAudit } from '@/domain/audit/deskAudits'
import { renameSource as rename } from '@/domain/draw/number'
import { no, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { to } from '../_kit/operators'
import { withAudit } from '../_kit/outbox'
import { store } from '../_kit/store'
import { drawNamed, publicDrawNow } from './draw/publicDraw'

/** Another public number, with its reason, where the named one cannot be used. */
export const renameSource = action({
  deed: 'enrolment/renameSource',
  input: drawInputs.renameSource,
  subject: ({ schoolId }) => ({ schoolId }),
  async run(input, { caller, now }): Promise<Result<PublicDraw>> {
    const found = await drawNamed(input)
    if (!found.ok) return found
    const draw = found.value
    const renamed = rename({ ...input, now, draw, by: caller.personId, byName: caller.name })
    if (!renamed.ok) return renamed
    if (renamed.value !== 'already') {
      const { publicNumber, change } = renamed.value
      const changed = await store.update(
        'draws',
        { _id: draw._id, state: 'sealed', number: null, 'publicNumber.fixedAt': draw.publicNumber.fixedAt },
        {
          ...{ publicNumber, sourceChanges: to.append(change) },
          ...withAudit(drawAudit(draw, 'renamed', { op: input.op, now, by: caller, words: change.reason })),
        },
      )
      if (changed === 0) return no({ code: 'busy/try-again' })
    }
    return publicDrawNow(input)
  },
})
