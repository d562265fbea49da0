import { noticeInputs, type Bell } from '@/contract/notice'
import { knownPushes } from '@/domain/notice/asks'
import { NO_SUBSCRIPTIONS } from '@/domain/notice/Subscriptions'
import { yes } from '@/domain/result'
import { action } from '../_kit/handle'
import { store } from '../_kit/store'
import { digestOf } from './digestOf'
import { unreadOf } from './unread'

/** How many messages wait, and what may be pushed: for every first screen, in three reads; four for a duty leader. */
export const bell = action({
  deed: 'notice/bell',
  input: noticeInputs.bell,
  subject: () => ({}),
  async run(_input, { caller }) {
    const [unread, mine, digests] = await Promise.all([
      unreadOf(caller.personId),
      store.get('subscriptions', caller.personId),
      digestOf(caller),
    ])
    return yes<Bell>({ unread, pushes: knownPushes(mine ?? NO_SUBSCRIPTIONS), digestOf: digests })
  },
})
