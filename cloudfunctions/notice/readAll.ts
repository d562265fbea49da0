import { noticeInputs } from '@/contract/notice'
import { yes } from '@/domain/result'
import { action } from '../_kit/handle'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'
import { unreadOf } from './unread'

/** 全部标为已读: what the person had before them, not what came while they looked. */
export const readAll = action({
  deed: 'notice/readAll',
  input: noticeInputs.readAll,
  subject: () => ({}),
  async run({ until }, { caller: { personId }, now }) {
    await store.update('messages', { personId, readAt: null, at: is.atMost(until) }, { readAt: now })
    return yes({ unread: await unreadOf(personId) })
  },
})
