import { after, EVENT_COMES_WITHIN, type AfterAttempt, type Outcome } from '@/domain/notice/delivery'
import type { Message } from '@/domain/notice/Notice'
import { NO_GRANT_TROUBLE } from '@/domain/notice/nextStep'
import type { Subscriptions } from '@/domain/notice/Subscriptions'
import type { Person } from '@/domain/people/Person'
import { log } from '../_kit/log'
import { to } from '../_kit/operators'
import { sendPush } from '../_kit/sdk'
import { store } from '../_kit/store'
import { pushOf } from '../_kit/templatesAtWechat'
import { dropAll, hold, letGo } from './holds'

async function deliver(message: Message, person: Person): Promise<Outcome> {
  try {
    const answer = await sendPush({
      touser: person.openid,
      page: message.page,
      ...pushOf(message.template, message.data),
    })
    return { kind: 'answered', errcode: answer.errcode }
  } catch (error) {
    log.fault('push', error, { message: message._id })
    return { kind: 'no-answer' }
  }
}

async function settleGrant(message: Message, grant: AfterAttempt['grant'], now: number): Promise<void> {
  switch (grant) {
    case 'used':
    case 'back':
      return letGo(message, grant)
    case 'none-left':
      return dropAll(message, now)
    case 'not-known':
      return
    default:
      grant satisfies never
  }
}

/**
 * One attempt, by whoever claims the message first. Every step is written before the next one is made: a sender that dies
 * leaves `sending` behind, which is like no answer — WeChat's event settles it, or the attempt after the next minute.
 */
export async function push(
  message: Message,
  { person, subscriptions, now }: { person: Person; subscriptions: Subscriptions | undefined; now: number },
): Promise<void> {
  const { _id, status, nextTryAt, tries } = message
  const claim = { status: 'sending', nextTryAt: now + EVENT_COMES_WITHIN } as const
  const claimed = await store.update(
    'messages',
    { _id, status, nextTryAt },
    { ...claim, tries: to.add(1), triedAt: now },
  )
  if (claimed === 0) return
  const record = (change: object) => store.update('messages', { _id, ...claim }, { ...change })
  const held = await hold(message, subscriptions, now)
  if (held === 'busy') await record({ status: 'queued', nextTryAt: now, tries })
  else if (held === 'none-left') await record({ status: 'no-grant', trouble: NO_GRANT_TROUBLE })
  else {
    const { change, grant } = after({ tries: tries + 1 }, await deliver(message, person), now)
    const isOurs = (await record(change)) > 0
    await settleGrant(message, isOurs ? grant : 'used', now)
  }
}
