/** The one client door: every call to a function goes through here, and every answer is read here. */
import type { Action, Input, Output } from '@/contract/api'
import type { Reply } from '@/contract/wire'
import type { Failure, FailureCode } from '@/domain/failure'
import { hearOpen, hearShut } from './deskShut'
import { learnServerTime } from './serverClock'
import { transport } from './transport'

export type Answer<T> =
  | { ok: true; value: T; now: number }
  /** `code` is null when nobody decided: no network, or a fault. Then the same act may be sent again. */
  | { ok: false; say: string; code: FailureCode | null; refusal: Failure | null; offline: boolean }

const NO_NETWORK = '没有网络，没有发出去。联网后请再试一次。'
const BUSY_TRIES = 4

const pause = (attempt: number) =>
  new Promise((resolve) => setTimeout(resolve, 200 * 2 ** attempt * (0.5 + Math.random())))

const undecided = { code: null, refusal: null } as const

const isReply = (told: unknown): told is Reply<unknown> =>
  typeof told === 'object' && told !== null && 'ok' in told && 'now' in told && typeof told.now === 'number'

async function once<A extends Action>(action: A, input: Input<A>): Promise<Answer<Output<A>>> {
  const slash = action.indexOf('/')
  let told: unknown
  try {
    told = await transport(action.slice(0, slash), { action: action.slice(slash + 1), input })
  } catch {
    return { ok: false, say: NO_NETWORK, ...undecided, offline: true }
  }
  if (!isReply(told)) return { ok: false, say: '服务没有回应，请稍后再试。', ...undecided, offline: false }
  learnServerTime(told.now)
  if (told.ok) {
    hearOpen()
    return { ok: true, value: told.value as Output<A>, now: told.now }
  }
  const refusal = 'refusal' in told ? told.refusal : null
  const shut = refusal === null ? null : hearShut(refusal.code, told.say)
  return { ok: false, say: shut ?? told.say, code: refusal?.code ?? null, refusal, offline: false }
}

/** Calls `function/action`. An honest "busy" is tried again with growing, jittered pauses before anybody sees it. */
export async function callCloud<A extends Action>(
  action: A,
  input: Input<A>,
  /** Told before each such pause, so that the screen can say that one stands in line. */
  onBusy?: () => void,
): Promise<Answer<Output<A>>> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await once(action, input)
    if (answer.ok || answer.code !== 'busy/try-again' || attempt === BUSY_TRIES) return answer
    onBusy?.()
    await pause(attempt)
  }
}
