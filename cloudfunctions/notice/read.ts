import { noticeInputs } from '@/contract/notice'
import { yes } from '@/domain/result'
import { action } from '../_kit/handle'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'
import { unreadOf } from './unread'

/** Read for the first time counts. An id of somebody else's message changes nothing and tells nothing. */
export const read = action({
  deed: 'notice/read',
  input: noticeInputs.read,
  subject: () => ({}),
  async run({ messageIds }, { caller: { personId }, now }) {
    await store.update('messages', { _id: is.in(messageIds), personId, readAt: null }, { readAt: now })
    return yes({ unread: await unreadOf(personId) })
  },
})
