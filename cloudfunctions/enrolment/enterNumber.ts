import { drawInputs, type PublicDraw } from '@/contract/draw'
import { drawAudit } from '@/domain/audit/deskAudits'
import { enterNumber as enter } from '@/domain/draw/number'
import { no, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { withAudit } from '../_kit/outbox'
import { store } from '../_kit/store'
import { drawNamed, publicDrawNow } from './draw/publicDraw'

/** The public number, before witnesses, by the first of two people. */
export const enterNumber = action({
  deed: 'enrolment/enterNumber',
  input: drawInputs.enterNumber,
  subject: ({ schoolId }) => ({ schoolId }),
  async run(input, { caller, now }): Promise<Result<PublicDraw>> {
    const found = await drawNamed(input)
    if (!found.ok) return found
    const draw = found.value
    const entered = enter({ ...input, now, draw, by: caller.personId, byName: caller.name })
    if (!entered.ok) return entered
    if (entered.value !== 'already') {
      const changed = await store.update(
        'draws',
        { _id: draw._id, state: 'sealed', number: null, 'publicNumber.fixedAt': draw.publicNumber.fixedAt },
        {
          ...{ state: 'numbered', number: entered.value },
          ...withAudit(drawAudit(draw, 'entered', { op: input.op, now, by: caller })),
        },
      )
      if (changed === 0) return no({ code: 'busy/try-again' })
    }
    return publicDrawNow(input)
  },
})
