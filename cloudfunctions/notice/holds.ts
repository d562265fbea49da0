/**
 * 占用: before a push its grant is taken and the template held for that person, in one conditional write under the
 * message's id. So a push that was begun is never counted twice, and WeChat's event can only mean the one in the air.
 */
import { takeBack } from '@/domain/notice/hearAnswers'
import type { Message } from '@/domain/notice/Notice'
import { grantsLeft, type Held, type Subscriptions } from '@/domain/notice/Subscriptions'
import { is, to } from '../_kit/operators'
import { store } from '../_kit/store'
import { changeSubscriptions } from './changeSubscriptions'

type Of = Pick<Message, '_id' | 'personId' | 'template'>

const heldBy = ({ held = [] }: Subscriptions, messageId: string): Held | undefined =>
  held.find((one) => one.messageId === messageId)
const left = ({ template }: Pick<Of, 'template'>): string => `grants.${template}.left`

async function take(message: Of, tookOne: boolean, now: number): Promise<boolean> {
  const { _id: messageId, personId, template } = message
  const hold: Held = { messageId, template, tookOne, at: now }
  const taken = await store.update(
    'subscriptions',
    {
      _id: personId,
      'held.template': is.not(template),
      ...(tookOne ? { [left(message)]: is.above(0) } : { [`grants.${template}.longTerm`]: true }),
    },
    { held: to.append(hold), version: to.add(1), ...(tookOne ? { [left(message)]: to.add(-1) } : {}) },
  )
  return taken > 0
}

/** What held it may have died before letting go. False: it is in the air, or waits for another try. */
async function letGoOfSettled(message: Of, other: Held): Promise<boolean> {
  const there = await store.get('messages', other.messageId)
  const status = there?.status ?? 'failed'
  if (status === 'sending' || status === 'unsure' || status === 'queued') return false
  await letGo({ ...message, _id: other.messageId }, status === 'failed' ? 'back' : 'used')
  return true
}

const ROUNDS = 4

/** `busy`: another message of this template is on its way to the same person. */
export async function hold(
  message: Of,
  known: Subscriptions | undefined,
  now: number,
): Promise<'held' | 'busy' | 'none-left'> {
  let mine = known ?? null
  for (let round = 1; round <= ROUNDS; round += 1) {
    if (mine === null) return 'none-left'
    if (heldBy(mine, message._id) !== undefined) return 'held'
    const other = mine.held?.find(({ template }) => template === message.template)
    if (other !== undefined) {
      if (!(await letGoOfSettled(message, other))) return 'busy'
    } else {
      const remaining = grantsLeft(mine, message.template)
      if (remaining === 0) return 'none-left'
      if (await take(message, remaining !== null, now)) return 'held'
    }
    mine = await store.get('subscriptions', message.personId)
  }
  return 'busy'
}

/** `back`: the grant it took was not used, and nobody took it back meanwhile. Repeated, it does nothing. */
export async function letGo(message: Of, grant: 'used' | 'back'): Promise<void> {
  const { _id: messageId, personId } = message
  const release = { held: to.takeOut('messageId', [messageId]), version: to.add(1) }
  if (grant === 'back') {
    const tookOne = { messageId, tookOne: true }
    const where = { _id: personId, held: is.withItem(tookOne) }
    if ((await store.update('subscriptions', where, { ...release, [left(message)]: to.add(1) })) > 0) return
  }
  await store.update('subscriptions', { _id: personId, 'held.messageId': messageId }, release)
}

/** WeChat says that there is nothing left: what we counted up to that try is dropped. */
export async function dropAll(message: Of, triedAt: number): Promise<void> {
  await changeSubscriptions(message.personId, (mine) => {
    const { held = [], ...rest } = takeBack(mine, [message.template], triedAt)
    return { ...rest, held: held.filter(({ messageId }) => messageId !== message._id) }
  })
}
