import type { Invocation } from './Costs'

export interface FaultTarget {
  readonly fn: string
  /** `event.action`, or the trigger's name for a timer; any when left out. */
  readonly action?: string
}

export interface KillTarget extends FaultTarget {
  /** Which database request of the invocation, from 1. */
  readonly k: number
}

type Fault =
  | { readonly kind: 'kill-before' | 'kill-after'; readonly target: KillTarget }
  | { readonly kind: 'lose-reply'; readonly target: FaultTarget }

/** Faults planted by a test; each bites once. */
export class Faults {
  private planted: Fault[] = []

  /** The instance dies when its k-th database request arrives; the request is not carried out. */
  killBeforeRequest(target: KillTarget): void {
    this.planted.push({ kind: 'kill-before', target })
  }

  /** The k-th database request is carried out and durable; the instance dies without its reply. */
  killAfterRequest(target: KillTarget): void {
    this.planted.push({ kind: 'kill-after', target })
  }

  /** The invocation runs to its end; the caller never hears of it. */
  loseReply(target: FaultTarget): void {
    this.planted.push({ kind: 'lose-reply', target })
  }

  /** Those that have not bitten yet: a test that planted one should see none left. */
  get pending(): readonly Fault[] {
    return this.planted
  }

  clear(): void {
    this.planted = []
  }

  takeKill(kind: 'kill-before' | 'kill-after', invocation: Invocation): boolean {
    return this.take(
      (fault) =>
        fault.kind === kind && aims(fault.target, invocation) && fault.target.k === invocation.requests,
    )
  }

  takeLostReply(invocation: Invocation): boolean {
    return this.take((fault) => fault.kind === 'lose-reply' && aims(fault.target, invocation))
  }

  private take(bites: (fault: Fault) => boolean): boolean {
    const at = this.planted.findIndex(bites)
    if (at < 0) return false
    this.planted.splice(at, 1)
    return true
  }
}

const aims = ({ fn, action }: FaultTarget, invocation: Invocation) =>
  invocation.fn === fn &&
  (action === undefined || [`${fn}/${action}`, `${fn}#${action}`].includes(invocation.action))
