import { hardshipInputs, type HardshipPage } from '@/contract/hardship'
import { decideHardship as decide, type HardshipDecision } from '@/domain/hardship/decideHardship'
import type { HardshipAsk, Said } from '@/domain/hardship/Hardship'
import { hardshipDecidedNotice } from '@/domain/notice/hardshipNotices'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../../_kit/handle'
import { store } from '../../_kit/store'
import { childOf } from './handIn'
import { hardshipPage } from './hardshipPage'
import { record, withAsk } from './record'
import { sealReason } from '../../_kit/hardshipWords'

function decidedAsk(ask: HardshipAsk, decision: HardshipDecision, said: Said): HardshipAsk {
  const { id, on, by, byName, at, validUntil, sealed, pictures } = ask
  const asked = { id, on, by, byName, at, validUntil, sealed, pictures }
  if (decision.is === 'more') return { ...asked, state: 'more', said }
  if (decision.is === 'refuse') return { ...asked, state: 'refused', said }
  const { percentOff, from, to } = decision
  return { ...asked, state: 'granted', said, grant: { percentOff, from, to } }
}

/** 决定: granted, refused, or something more is needed. The family is told in the same write. */
export const decideHardship = action({
  deed: 'finance/decideHardship',
  input: hardshipInputs.decideHardship,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, pupilId, askId, op, decision }, { caller, now }): Promise<Result<HardshipPage>> {
    const child = await childOf(schoolId, pupilId)
    if (child === null) return no({ code: 'hardship/unknown-child' })
    const { pupil, hardship } = child
    const page = { op, caller, now, as: 'finance' as const }
    if (hardship?.ops.includes(op) === true) return yes(await hardshipPage(pupil, hardship, page))
    const asks = hardship?.asks ?? []
    const { person: by, today } = caller
    const decided = decide({ ask: asks.find(({ id }) => id === askId), decision, by, pupilId, today })
    if (!decided.ok) return decided
    const sealed = sealReason(decision.reason, pupilId, askId)
    if (sealed === null) return no({ code: 'hardship/not-configured' })
    const said = { sealed, by: caller.personId, byName: caller.name, at: now }
    const after = withAsk(asks, decidedAsk(decided.value, decision, said))
    const notices = [hardshipDecidedNotice(pupil, decision.is, { op, now })]
    if (!(await record(pupil, hardship, { op, asks: after, notices }))) return no({ code: 'busy/try-again' })
    return yes(await hardshipPage(pupil, await store.get('hardships', pupilId), page))
  },
})
