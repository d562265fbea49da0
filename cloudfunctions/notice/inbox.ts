import { noticeInputs, type Inbox, type InboxMessage } from '@/contract/notice'
import { acknowledgedOf } from '@/domain/notice/acknowledge'
import { cursorText, INBOX_PAGE, ownTrouble, readCursor } from '@/domain/notice/inboxPage'
import { isSafety, type Message } from '@/domain/notice/Notice'
import { lines } from '@/domain/notice/templates'
import { yes } from '@/domain/result'
import { action } from '../_kit/handle'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'
import { stillMissed } from './stillMissed'
import { unreadOf } from './unread'

const seenByOwner = (message: Message, acknowledged: boolean | null): InboxMessage => ({
  messageId: message._id,
  template: message.template,
  title: message.title,
  lines: lines(message.template, message.data),
  page: message.page,
  at: message.at,
  isSafety: isSafety(message.template),
  isRead: message.readAt !== null,
  acknowledged,
  trouble: ownTrouble(message),
})

/** 消息: what was pushed to me or should have been. Whom a court has barred keeps what came before (decision 012). */
export const inbox = action({
  deed: 'notice/inbox',
  input: noticeInputs.inbox,
  subject: () => ({}),
  async run({ before }, { caller, now }) {
    const mine = { personId: caller.personId }
    const from = before === null ? null : readCursor(before)
    const where =
      from === null
        ? mine
        : is.anyOf(mine, { at: is.below(from.at) }, { at: from.at, _id: is.below(from.id) })
    const [found, unread] = await Promise.all([
      store.find('messages', where, {
        order: ['at', 'desc'],
        thenBy: ['_id', 'desc'],
        limit: INBOX_PAGE + 1,
      }),
      unreadOf(caller.personId),
    ])
    const page = found.slice(0, INBOX_PAGE)
    const last = found.length > INBOX_PAGE ? page.at(-1) : undefined
    const missed = await stillMissed(page, caller, now)
    return yes<Inbox>({
      messages: page.map((message) => seenByOwner(message, acknowledgedOf(message, missed.has(message._id)))),
      unread,
      next: last === undefined ? null : cursorText(last),
    })
  },
})
