import type { Step } from '@/domain/notice/nextStep'
import type { Message } from '@/domain/notice/Notice'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'
import { letGo } from './holds'

export interface Due {
  message: Message
  step: Step
}

const changeOf = (step: Exclude<Step, { kind: 'push' }>): object =>
  step.kind === 'wait' ? { nextTryAt: step.until } : { status: step.status, trouble: step.trouble }

/**
 * What is not pushed now: closed with its reason, or put off until the morning; all with the same end in one write. What
 * another sender took up meanwhile is left to it. WeChat may have used the grant of a push it never answered.
 */
export async function closeMessages(due: readonly Due[], now: number): Promise<void> {
  const ends = new Map<string, { change: object; messages: Message[] }>()
  for (const { message, step } of due) {
    if (step.kind === 'push') continue
    if (message.status !== 'queued') await letGo(message, 'used')
    const change = changeOf(step)
    const key = JSON.stringify([message.status, change])
    ends.set(key, { change, messages: [...(ends.get(key)?.messages ?? []), message] })
  }
  for (const { change, messages } of ends.values())
    await store.update(
      'messages',
      {
        _id: is.in(messages.map(({ _id }) => _id)),
        status: is.in(messages.map(({ status }) => status)),
        nextTryAt: is.atMost(now),
      },
      { ...change },
    )
}
