/** What becomes of a message after an attempt, by WeChat's own codes. */
import { MINUTE } from '../time'
import type { Message } from './Notice'

export type Outcome = { kind: 'answered'; errcode: number } | { kind: 'no-answer' }

export const MAX_TRIES = 5
/** So long WeChat's own event may still tell that a message arrived whose answer was lost. */
export const EVENT_COMES_WITHIN = 2 * MINUTE
/** 40003 openid, 40037 template, 41030 page, 47003 a field: ours to mend, and the same at every try. */
const OURS = [40003, 40037, 41030, 47003]

export const NEVER_ANSWERED = '微信一直没有回应'

export interface AfterAttempt {
  change: Partial<Message>
  /** The grant it took: used up, or given back because WeChat refused; none left at all; not known yet. */
  grant: 'used' | 'back' | 'none-left' | 'not-known'
}

const givenUp = (errcode: number): string =>
  errcode === 45009 ? '微信今天的发送次数用完了' : `微信一直发不出去（${errcode}）`

/**
 * `tries` counts this attempt. Refused for a while: again 1, 2, 4, 8 minutes later, then it gives up with a reason. No
 * answer: it may have arrived, and is tried again only when WeChat's event has not come either.
 */
export function after({ tries }: Pick<Message, 'tries'>, outcome: Outcome, now: number): AfterAttempt {
  if (outcome.kind === 'no-answer')
    return { change: { status: 'unsure', nextTryAt: now + EVENT_COMES_WITHIN }, grant: 'not-known' }
  const { errcode } = outcome
  if (errcode === 0) return { change: { status: 'sent', sentAt: now, trouble: null }, grant: 'used' }
  if (errcode === 43101)
    return { change: { status: 'no-grant', trouble: '对方没有订阅，或次数已用完' }, grant: 'none-left' }
  if (OURS.includes(errcode))
    return { change: { status: 'failed', trouble: `微信不收这条消息（${errcode}）` }, grant: 'back' }
  if (tries >= MAX_TRIES) return { change: { status: 'failed', trouble: givenUp(errcode) }, grant: 'back' }
  return { change: { status: 'queued', nextTryAt: now + MINUTE * 2 ** (tries - 1) }, grant: 'back' }
}
