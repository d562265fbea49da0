/** What the sender does with one message that is due. */
import type { QuietHours } from '../people/School'
import { MAX_TRIES, NEVER_ANSWERED } from './delivery'
import { isSafety, type Message } from './Notice'
import { meansNothingInTheMorning, quietUntil } from './quiet'
import { grantsLeft, type Subscriptions } from './Subscriptions'

export type Step =
  | { kind: 'push' }
  | { kind: 'wait'; until: number }
  | { kind: 'close'; status: 'no-grant' | 'failed' | 'muted'; trouble: string }

export interface StepFacts {
  now: number
  isKnown: boolean
  /** The post or the child that it was written for is the reader's still. */
  isConcerned: boolean
  subscriptions: Pick<Subscriptions, 'grants' | 'muted' | 'isSwitchedOff'>
  quiet: QuietHours
}

export const NO_GRANT_TROUBLE = '没有订阅授权，请在小程序里打开提醒'
const SWITCHED_OFF = '微信里关掉了「订阅消息」，请在小程序设置里打开'
const CONCERNED_NO_MORE = '岗位或监护关系后来有变动，没有推送'
const NOBODY = '系统里找不到收消息的人，请学校办公室核对'

/**
 * Who it is, and whether it concerns them still; then an attempt that was begun is brought to its end; then the person's
 * choice, the hour, the grant, in that order.
 */
export function nextStep(
  message: Pick<Message, 'status' | 'template' | 'tries'>,
  { now, isKnown, isConcerned, subscriptions, quiet }: StepFacts,
): Step {
  if (!isKnown) return { kind: 'close', status: 'failed', trouble: NOBODY }
  if (!isConcerned) return { kind: 'close', status: 'muted', trouble: CONCERNED_NO_MORE }
  if (message.status !== 'queued')
    return message.tries >= MAX_TRIES
      ? { kind: 'close', status: 'failed', trouble: NEVER_ANSWERED }
      : { kind: 'push' }
  if (!isSafety(message.template)) {
    if (subscriptions.muted.includes(message.template))
      return { kind: 'close', status: 'muted', trouble: '这类提醒已关掉' }
    const until = quietUntil(now, quiet)
    if (until !== null)
      return meansNothingInTheMorning(message.template)
        ? { kind: 'close', status: 'muted', trouble: '夜里不打扰，只留在消息里' }
        : { kind: 'wait', until }
  }
  if (grantsLeft(subscriptions, message.template) !== 0) return { kind: 'push' }
  return {
    kind: 'close',
    status: 'no-grant',
    trouble: subscriptions.isSwitchedOff ? SWITCHED_OFF : NO_GRANT_TROUBLE,
  }
}
