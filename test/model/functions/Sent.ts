import type { Action, Input, Output } from '@/contract/api'
import type { Town } from '@test/functions/given/Town'
import type { Records } from './Records'

/** What a yes promised, asked of the records ever after; a complaint when it is not so. */
export type Claim = (records: Records) => string | null

export interface Answer {
  /** `yes`, the code of the refusal, or `fault`. */
  said: string
  claim: Claim | null
}

/** One act on its way to the cloud. Sending it again is the same act: same author, same input, same `op`. */
export interface Sent {
  op: string
  text: string
  fn: string
  action: string
  /** A code of another day, child or time: no answer may be yes. */
  mustFail: boolean
  send(town: Town): Promise<Answer>
}

interface Wording<A extends Action> {
  openid: string
  action: A
  op: string
  input: Input<A>
  mustFail?: boolean
  /** What must be in the records once this was answered with yes. */
  promises(value: Output<A>): Claim
}

export function sent<A extends Action>(wording: Wording<A>): Sent {
  const { openid, action, op, input, mustFail = false } = wording
  const [fn = '', name = ''] = action.split('/')
  return {
    op,
    fn,
    action: `${fn}/${name}`,
    mustFail,
    text: `${openid} ${action} ${JSON.stringify(input)}`,
    async send(town) {
      const { reply } = await town.call(openid, action, input)
      if (reply.ok) return { said: 'yes', claim: wording.promises(reply.value) }
      return { said: 'refusal' in reply ? reply.refusal.code : 'fault', claim: null }
    },
  }
}
