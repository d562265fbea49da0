import type { Failure } from '@/domain/failure'

/** What every function answers. `now` is the server's clock: the only clock that decides anything. */
export type Reply<T> =
  | { ok: true; value: T; now: number }
  | { ok: false; refusal: Failure; say: string; now: number }
  | { ok: false; fault: string; say: string; now: number }

/** What the client sends: the action's name within the function, and its input. */
export interface Call {
  action: string
  input: unknown
  /** From a computer: what only its page knows, beside the platform's word for which computer it is. */
  desk?: string
}
