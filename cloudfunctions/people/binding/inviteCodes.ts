/** 邀请码: made from a key that only the functions know, of whom it is for and which it is. No code is stored. */
import { createHmac } from 'node:crypto'
import { CODE_ALPHABET, CODE_LENGTH, readCode } from '@/domain/people/binding/inviteCode'
import type { Invite } from '@/domain/people/binding/Invite'
import { asId, type PersonId } from '@/domain/ids'
import { no, yes, type Result } from '@/domain/result'

const KEY_MIN = 16

/** There is no key by default: without one nobody binds, and the refusal says whom to ask. */
export interface InviteKey {
  codeOf(invite: Pick<Invite, '_id' | 'serial'>): string
  /** What finds an invite: a hash of what was typed, whether there is such a code or not. */
  markOf(typed: string): string
  /** The same phone always gets the same id, which tells nothing of its openid. */
  personIdOf(openid: string): PersonId
  phoneMarkOf(openid: string): string
}

/** Of a number of 256 bits so few letters take an even part. */
function lettersOf(digest: string): string {
  const base = BigInt(CODE_ALPHABET.length)
  let rest = BigInt(`0x${digest}`)
  let code = ''
  while (code.length < CODE_LENGTH) {
    code += CODE_ALPHABET.charAt(Number(rest % base))
    rest /= base
  }
  return code
}

export function inviteKey(): Result<InviteKey> {
  const key = process.env.INVITE_KEY ?? ''
  if (key.length < KEY_MIN) return no({ code: 'invite/no-key' })
  const hash = (what: string, text: string): string =>
    createHmac('sha256', key).update(`${what}|${text}`).digest('hex')
  return yes({
    codeOf: ({ _id, serial }) => lettersOf(hash('code', `${_id}|${serial}`)),
    markOf: (typed) => hash('mark', readCode(typed) ?? `no code: ${typed}`),
    personIdOf: (openid) => asId<'Person'>(`p-${hash('person', openid).slice(0, 24)}`),
    phoneMarkOf: (openid) => hash('phone', openid),
  })
}
