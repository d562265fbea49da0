import { drawInputs, type PublicDraw } from '@/contract/draw'
import { drawAudit } from '@/domain/audit/deskAudits'
import type { Draw } from '@/domain/draw/Draw'
import { commitmentOf } from '@/domain/draw/newDraw'
import { confirmNumber as confirm } from '@/domain/draw/number'
import { seedOf } from '@/domain/draw/seed'
import { no, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { withAudit } from '../_kit/outbox'
import { store } from '../_kit/store'
import { drawNamed, publicDrawNow } from './draw/publicDraw'

/** The secret that was promised; another one would be a fault nobody may draw with. */
async function promised(draw: Draw): Promise<string> {
  const kept = await store.get('draw_secrets', draw._id)
  if (kept === null || commitmentOf(kept.secret) !== draw.commitment)
    throw new Error(`the secret of ${draw._id} is not the one that was committed to`)
  return kept.secret
}

/** The second of two people: the same number discloses the secret and makes the seed, another one throws both entries away. */
export const confirmNumber = action({
  deed: 'enrolment/confirmNumber',
  input: drawInputs.confirmNumber,
  subject: ({ schoolId }) => ({ schoolId }),
  async run(input, { caller, now }): Promise<Result<PublicDraw>> {
    const found = await drawNamed(input)
    if (!found.ok) return found
    const draw = found.value
    const act = { op: input.op, now, by: caller }
    const by = { by: caller.personId, byName: caller.name }
    const said = confirm({ ...input, ...by, now, draw })
    if (!said.ok) return said
    if (said.value === 'already') return publicDrawNow(input)
    const same = { _id: draw._id, state: 'numbered', 'number.op': draw.number?.op ?? '' }
    if (said.value.kind === 'differs') {
      const { byName } = said.value
      const differed = { op: input.op, byName }
      const gone = { state: 'sealed', number: null, differed, ...withAudit(drawAudit(draw, 'differed', act)) }
      const cleared = await store.update('draws', same, gone)
      return no(cleared > 0 ? { code: 'draw/number-differs', byName } : { code: 'busy/try-again' })
    }
    const secret = await promised(draw)
    const seed = seedOf({ secret, listHash: draw.listHash ?? '', digits: said.value.digits })
    const confirmed = { ...by, at: now, op: input.op }
    const entry = withAudit(drawAudit(draw, 'confirmed', act))
    const changed = await store.update('draws', same, {
      ...{ state: 'confirmed', confirmed, secret, seed },
      ...entry,
    })
    return changed > 0 ? publicDrawNow(input) : no({ code: 'busy/try-again' })
  },
})
