/** The sender: relays what facts have written, then pushes each message to whom WeChat still lets us. */
import { after, type Outcome } from '@/domain/notice/delivery'
import type { Message } from '@/domain/notice/Notice'
import { render } from '@/domain/notice/templates'
import type { Person } from '@/domain/people/Person'
import { MINUTE } from '@/domain/time'
import { is, to } from '../_kit/operators'
import { log } from '../_kit/log'
import { sendPush } from '../_kit/sdk'
import { store } from '../_kit/store'
import { relay } from './relay'

const MESSAGES_A_RUN = 300
/** A message still being sent after this long was left behind by a sender that died: it is sent again. */
const SENDING_TAKES_AT_MOST = 5 * MINUTE
const NO_GRANT = '没有订阅授权，请在小程序里打开提醒'

const templateId = (template: string): string =>
  process.env[`TEMPLATE_${template.toUpperCase().replaceAll('-', '_')}`] ?? template

async function deliver(message: Message, person: Person): Promise<Outcome> {
  try {
    const answer = await sendPush({
      touser: person.openid,
      templateId: templateId(message.template),
      page: message.page,
      data: render(message.template, message.data),
    })
    return { kind: 'answered', errcode: answer.errcode }
  } catch (error) {
    log.fault('push', error, { message: message._id })
    return { kind: 'no-answer' }
  }
}

async function sendOne(message: Message, person: Person, now: number): Promise<void> {
  const claimed = await store.update(
    'messages',
    { _id: message._id, status: message.status, nextTryAt: message.nextTryAt },
    { status: 'sending', nextTryAt: now + SENDING_TAKES_AT_MOST },
  )
  if (claimed === 0) return
  const grant = `grants.${message.template}`
  const isTakenOver = message.status === 'sending'
  const granted = isTakenOver
    ? 1
    : await store.update('persons', { _id: person._id, [grant]: is.above(0) }, { [grant]: to.add(-1) })
  if (granted === 0) {
    await store.update('messages', { _id: message._id }, { status: 'no-grant', trouble: NO_GRANT })
    return
  }
  const { change, grantBack, dropGrants } = after(message, await deliver(message, person), now)
  await store.update('messages', { _id: message._id }, { ...change })
  if (grantBack) await store.update('persons', { _id: person._id }, { [grant]: to.add(1) })
  if (dropGrants) await store.update('persons', { _id: person._id }, { [grant]: 0 })
}

export async function send(now: number): Promise<void> {
  await relay()
  const due = await store.find(
    'messages',
    { status: is.in(['queued', 'sending']), nextTryAt: is.atMost(now) },
    { limit: MESSAGES_A_RUN, order: ['nextTryAt', 'asc'] },
  )
  if (due.length === 0) return
  const persons = await store.findAll('persons', { _id: is.in([...new Set(due.map((m) => m.personId))]) })
  const known = new Map(persons.map((person) => [person._id, person]))
  const hopeless = due.filter(
    (m) => m.status === 'queued' && (known.get(m.personId)?.grants[m.template] ?? 0) === 0,
  )
  if (hopeless.length > 0)
    await store.update(
      'messages',
      { _id: is.in(hopeless.map((m) => m._id)), status: 'queued' },
      { status: 'no-grant', trouble: NO_GRANT },
    )
  for (const message of due) {
    const person = known.get(message.personId)
    if (person !== undefined && !hopeless.includes(message)) await sendOne(message, person, now)
  }
}
