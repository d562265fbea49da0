import type { Input } from '@/contract/api'
import type { RevealAction } from '@/contract/phones'
import { callCloud } from './callCloud'
import { opKeeper } from './opKeeper'

export type Revealed = { phone: string } | { trouble: string }

const ops = opKeeper()

/** One tap, one call, one record: the whole number, or why there is none. A lost reply asked for again is the same act. */
export async function revealPhone<A extends RevealAction>(
  action: A,
  whose: Omit<Input<A>, 'op'>,
): Promise<Revealed> {
  const act = { action, ...whose }
  const answer = await callCloud(action, { ...whose, op: ops.of(act) } as Input<A>)
  ops.heard(act, answer)
  return answer.ok ? answer.value : { trouble: answer.say }
}
