import type { PersonId } from '@/domain/ids'
import type { Message, Template } from '@/domain/notice/Notice'
import { settles } from '@/domain/notice/settles'
import { DAY } from '@/domain/time'
import { log } from '../_kit/log'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'
import { letGo } from './holds'
import { itemsOf, personOf, sentReader } from '../_kit/platformEvent'
import { templateOf } from '../_kit/templatesAtWechat'

interface Delivery {
  personId: PersonId
  template: Template
  id: string
  at: number
  trouble: string | null
}

const ROUNDS = 4

function changeOf({ status }: Message, { id, trouble }: Delivery, now: number): object {
  if (trouble !== null) return { wechatId: id, status: 'failed', trouble }
  return status === 'sent' ? { wechatId: id } : { wechatId: id, status: 'sent', sentAt: now, trouble: null }
}

/** The sender may be writing the same message: what it has written is read again. */
async function settle(delivery: Delivery, now: number): Promise<void> {
  const { personId, template, id, at } = delivery
  for (let round = 1; round <= ROUNDS; round += 1) {
    const tried = await store.find('messages', { personId, template, triedAt: is.atLeast(at - DAY) })
    const message = settles(tried, { id, at })
    if (message === null) return log.info('event of no message', { template })
    const where = { _id: message._id, status: message.status, wechatId: is.absent() }
    if ((await store.update('messages', where, { ...changeOf(message, delivery, now) })) > 0)
      return letGo(message, 'used')
  }
  throw new Error('the message changes under the event')
}

/** `subscribe_msg_sent_event`: whether a message came to its reader's phone. Told again, it changes nothing. */
export async function hearSent(
  event: object,
  { openid, now }: { openid: string; now: number },
): Promise<void> {
  const told = sentReader.parse(event)
  const person = await personOf(openid)
  if (person === null) return
  for (const { TemplateId, MsgID, ErrorCode, ErrorStatus } of itemsOf(told.List)) {
    const template = templateOf(TemplateId)
    if (template === null) continue
    const trouble =
      ErrorCode === '0' ? null : `微信没有送到（${ErrorStatus === '' ? ErrorCode : ErrorStatus}）`
    await settle({ personId: person._id, template, id: MsgID, at: told.CreateTime * 1000, trouble }, now)
  }
}
