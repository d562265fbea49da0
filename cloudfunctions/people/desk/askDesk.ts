import { randomInt } from 'node:crypto'
import { deskInputs, type DeskCode } from '@/contract/desk'
import { ASKED_MOST, ASKING_SPAN, CODE_LASTS } from '@/domain/desk/Desk'
import { deskCodeHashOf, deskIdOf } from '@/domain/desk/deskSecret'
import { CODE_ALPHABET, CODE_LENGTH } from '@/domain/people/binding/inviteCode'
import { no, yes, type Result } from '@/domain/result'
import { deskKey } from '../../_kit/deskKey'
import { publicAction } from '../../_kit/handle'
import { is } from '../../_kit/operators'
import { store } from '../../_kit/store'

const newCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET.charAt(randomInt(CODE_ALPHABET.length))).join('')

/** 登录码: a computer nobody knows asks for a code, and keeps to itself what will prove that it asked. */
export const askDesk = publicAction({
  deed: 'people/askDesk',
  input: deskInputs.askDesk,
  async run({ secretHash, browser }, { now, address }): Promise<Result<DeskCode>> {
    const key = deskKey()
    if (key === null) return no({ code: 'desk/no-key' })
    const from = key.markOf(address)
    const asked = await store.count('desks', { from, askedAt: is.above(now - ASKING_SPAN) })
    if (asked >= ASKED_MOST) return no({ code: 'desk/asked-too-often' })
    const code = newCode()
    const expiresAt = now + CODE_LASTS
    const isNew = await store.add('desks', [
      {
        _id: deskIdOf(secretHash),
        codeHash: deskCodeHashOf(code),
        ...{ secretHash, browser, from, expiresAt },
        askedAt: now,
        polls: 0,
        status: 'waiting',
      },
    ])
    return isNew ? yes({ code, expiresAt }) : no({ code: 'desk/asked-already' })
  },
})
