/** 订阅授权: what a tap on 允许 counts for, however often and by whomever it is told, and what a no takes away. */
import { MINUTE } from '../time'
import type { Acceptance, Grant } from './Subscriptions'

/** The phone tells of a tap at most so much later than WeChat stamped it. */
export const PAIR_WITHIN = 10 * MINUTE
/** WeChat's clock and ours. */
const SKEW = MINUTE
/** So many acceptances are remembered of one template. */
export const HEARD_KEPT = 40

export const NO_GRANT: Grant = { left: 0, longTerm: false, refusedAt: null, heard: [] }

/** Any answer that begins with `accept` is a yes, also one with sound. `ban`: the template is blocked as a whole. */
export const accepts = (answer: string): boolean => answer.startsWith('accept')
export const takesAll = (answer: string): boolean => answer === 'ban'

const inTime = (heard: readonly Acceptance[]): Acceptance[] => [...heard].sort((a, b) => a.at - b.at)

/**
 * The least number of taps that explains these acceptances: each tap is told at most once by the phone and once by
 * WeChat, the phone's at most `PAIR_WITHIN` later. As many are paired as can be, so it never says more than there were.
 */
export function tapsIn(heard: readonly Acceptance[]): number {
  const phones = inTime(heard.filter(({ from }) => from === 'phone'))
  let pairs = 0
  let next = 0
  for (const { at } of inTime(heard.filter(({ from }) => from === 'wechat'))) {
    while ((phones[next]?.at ?? Infinity) < at - SKEW) next += 1
    if ((phones[next]?.at ?? Infinity) > at + PAIR_WITHIN) continue
    pairs += 1
    next += 1
  }
  return heard.length - pairs
}

/** What came out of a full memory cannot be told from what never was in it: it counts nothing. */
function isForgotten({ heard }: Grant, at: number): boolean {
  const oldest = inTime(heard)[0]
  return heard.length >= HEARD_KEPT && oldest !== undefined && at - oldest.at <= PAIR_WITHIN
}

/**
 * A yes as one side told it. A repeat counts nothing, nor does the other side's word of the same tap, nor what is older
 * than a no. A long-term grant is never added to `left`.
 */
export function hear(grant: Grant, told: Acceptance, longTerm: boolean): Grant {
  const isKnown = grant.heard.some(({ from, key }) => from === told.from && key === told.key)
  if (isKnown || isForgotten(grant, told.at)) return grant
  const heard = [...grant.heard, told]
  const kept = inTime(heard).slice(-HEARD_KEPT)
  if (grant.refusedAt !== null && told.at <= grant.refusedAt) return { ...grant, heard: kept }
  const isForGood = longTerm || grant.longTerm
  const more = isForGood ? 0 : tapsIn(heard) - tapsIn(grant.heard)
  return { left: grant.left + more, longTerm: isForGood, refusedAt: null, heard: kept }
}

/**
 * A no of that moment. It ends a long-term grant. One-time grants of earlier taps stay after a plain no at a tap, as they
 * do at WeChat, and go (`all`) when the person took them back in the settings, or WeChat says there are none. What was
 * accepted later stays.
 */
export function refuse(grant: Grant, at: number, all: boolean): Grant {
  const later = grant.heard.filter((one) => one.at > at)
  return {
    ...grant,
    left: all ? Math.min(grant.left, tapsIn(later)) : grant.left,
    longTerm: grant.longTerm && later.length > 0,
    refusedAt: later.length > 0 ? grant.refusedAt : Math.max(grant.refusedAt ?? at, at),
  }
}
