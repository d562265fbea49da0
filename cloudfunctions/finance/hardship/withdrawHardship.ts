import { hardshipInputs, type HardshipPage } from '@/contract/hardship'
import { withdrawHardship as decide } from '@/domain/hardship/askHardship'
import type { HardshipAsk } from '@/domain/hardship/Hardship'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../../_kit/handle'
import { store } from '../../_kit/store'
import { childOf } from './handIn'
import { hardshipPage } from './hardshipPage'
import { record, withAsk } from './record'

/** 撤回: what was handed in stays on the record, undecided. */
export const withdrawHardship = action({
  deed: 'finance/withdrawHardship',
  input: hardshipInputs.withdrawHardship,
  subject: ({ pupilId }) => ({ pupilId }),
  async run({ pupilId, askId, op }, { caller, now }): Promise<Result<HardshipPage>> {
    const child = await childOf(null, pupilId)
    if (child === null) return no({ code: 'hardship/unknown-child' })
    const { pupil, hardship } = child
    const page = { op, caller, now, as: 'family' as const }
    if (hardship?.ops.includes(op) === true) return yes(await hardshipPage(pupil, hardship, page))
    const asks = hardship?.asks ?? []
    const decided = decide(asks.find(({ id }) => id === askId))
    if (!decided.ok) return decided
    const { id, on, by, byName, at, validUntil, sealed, pictures } = decided.value
    const asked = { id, on, by, byName, at, validUntil, sealed, pictures }
    const withdrawn: HardshipAsk = { ...asked, state: 'withdrawn', withdrawnAt: now }
    if (!(await record(pupil, hardship, { op, asks: withAsk(asks, withdrawn), notices: [] })))
      return no({ code: 'busy/try-again' })
    return yes(await hardshipPage(pupil, await store.get('hardships', pupilId), page))
  },
})
