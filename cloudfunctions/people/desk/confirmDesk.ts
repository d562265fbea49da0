import { deskInputs, type DeskAsk } from '@/contract/desk'
import type { Desk, ScannedDesk } from '@/domain/desk/Desk'
import { deskCodeInText } from '@/domain/desk/deskLink'
import { deskCodeHashOf } from '@/domain/desk/deskSecret'
import { confirmDesk as confirm, scanDesk as scan } from '@/domain/desk/scanDesk'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../../_kit/handle'
import { is, to } from '../../_kit/operators'
import { store } from '../../_kit/store'
import { deskAsk } from './deskAsk'

async function deskOf(codeHash: string): Promise<Desk | null> {
  const [desk] = await store.find('desks', { codeHash }, { limit: 1 })
  return desk ?? null
}

const hashOf = (typed: string): string | null => {
  const code = deskCodeInText(typed)
  return code === null ? null : deskCodeHashOf(code)
}

/** 确认登录: the number that stands on the computer. A try is taken before it is looked at, so that none is free. */
export const confirmDesk = action({
  deed: 'people/confirmDesk',
  input: deskInputs.confirmDesk,
  subject: () => ({}),
  async run({ code, number }, { caller: { personId: me }, now }): Promise<Result<DeskAsk>> {
    const codeHash = hashOf(code)
    if (codeHash === null) return no({ code: 'desk/code-wrong' })
    const mine = { codeHash, personId: me, status: 'scanned' }
    const taken = (await store.updateAndReturn(
      'desks',
      { ...mine, triesLeft: is.above(0), expiresAt: is.above(now) },
      { triesLeft: to.add(-1) },
    )) as ScannedDesk | null
    const found = taken ?? (await deskOf(codeHash))
    const decided = confirm({ taken, found }, { me, number }, now)
    if (!decided.ok) return decided
    if (found === null || found.status === 'waiting') return no({ code: 'desk/code-wrong' })
    if (decided.value === 'confirm') {
      const isConfirmed = await store.update(
        'desks',
        { _id: found._id, status: 'scanned' },
        { status: 'confirmed', confirmedAt: now },
      )
      if (isConfirmed === 0) return no({ code: 'busy/try-again' })
    }
    return yes({ ...(await deskAsk(found, found.places)), confirmed: true })
  },
})

/** 不是我: nobody signs in with this code any more. */
export const refuseDesk = action({
  deed: 'people/refuseDesk',
  input: deskInputs.refuseDesk,
  subject: () => ({}),
  async run({ code }, { caller: { personId: me }, now }): Promise<Result<null>> {
    const codeHash = hashOf(code)
    if (codeHash === null) return no({ code: 'desk/code-wrong' })
    const mine = { codeHash, personId: me, status: is.in(['scanned', 'confirmed']) }
    if ((await store.update('desks', mine, { status: 'refused' })) > 0) return yes(null)
    const scanned = scan(await deskOf(codeHash), me, now)
    return scanned.ok || scanned.refusal.code === 'desk/code-refused' ? yes(null) : scanned
  },
})
