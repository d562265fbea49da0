import { noticeInputs } from '@/contract/notice'
import { acknowledge as decide } from '@/domain/notice/acknowledge'
import { yes, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { store } from '../_kit/store'

/** 知道了. Said twice is said once; the first time stands. */
export const acknowledge = action({
  deed: 'notice/acknowledge',
  input: noticeInputs.acknowledge,
  subject: () => ({}),
  async run({ messageId }, { caller: { personId }, now }): Promise<Result<null>> {
    const decided = decide(await store.get('messages', messageId), { personId, now })
    if (!decided.ok) return decided
    const change = decided.value
    if (change !== null)
      await store.update('messages', { _id: messageId, personId, acknowledgedAt: null }, { ...change })
    return yes(null)
  },
})
