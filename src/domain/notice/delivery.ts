/** What becomes of a message after an attempt. WeChat's own codes: 43101 refused or used up, 47003 a field of ours is wrong. */
import { MINUTE } from '../time'
import type { Message } from './Notice'

export type Outcome = { kind: 'answered'; errcode: number } | { kind: 'no-answer' }

const MAX_TRIES = 5

export interface AfterAttempt {
  change: Partial<Message>
  /** The attempt did not use the grant up: it goes back. */
  grantBack: boolean
  /** WeChat says there is none: what we counted is dropped. */
  dropGrants: boolean
}

/** Retries 1, 2, 4, 8 minutes after each failure that may pass, then gives up with a reason. */
export function after(message: Pick<Message, 'tries'>, outcome: Outcome, now: number): AfterAttempt {
  const tries = message.tries + 1
  if (outcome.kind === 'answered') {
    if (outcome.errcode === 0)
      return {
        change: { status: 'sent', tries, sentAt: now, trouble: null },
        grantBack: false,
        dropGrants: false,
      }
    if (outcome.errcode === 43101)
      return {
        change: { status: 'no-grant', tries, trouble: '对方没有订阅，或次数已用完' },
        grantBack: false,
        dropGrants: true,
      }
    if (outcome.errcode === 47003 || outcome.errcode === 40037)
      return {
        change: { status: 'failed', tries, trouble: `微信不收这条消息（${outcome.errcode}）` },
        grantBack: true,
        dropGrants: false,
      }
  }
  if (tries >= MAX_TRIES)
    return {
      change: { status: 'failed', tries, trouble: '微信一直没有回应' },
      grantBack: true,
      dropGrants: false,
    }
  return {
    change: { status: 'queued', tries, nextTryAt: now + MINUTE * 2 ** (tries - 1), trouble: null },
    grantBack: true,
    dropGrants: false,
  }
}
