import { noticeInputs } from '@/contract/notice'
import { isSafety, type MessageCall } from '@/domain/notice/Notice'
import { no, yes } from '@/domain/result'
import { action } from '../_kit/handle'
import { store } from '../_kit/store'
import { callsAt } from './calls'

/** Somebody said it by telephone, or says that nobody answered. The first word stays; another one changes nothing. */
export const callMade = action({
  deed: 'notice/callMade',
  input: noticeInputs.callMade,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, messageId, words, op }, { caller, now }) {
    const said = words.trim()
    if (said === '') return no({ code: 'notice/call-words-missing' })
    const message = await store.get('messages', messageId)
    if (message === null || message.schoolId !== schoolId || !isSafety(message.template))
      return no({ code: 'notice/no-message' })
    const call: MessageCall = { op, at: now, by: caller.personId, byName: caller.name, words: said }
    if (message.call === null) await store.update('messages', { _id: messageId, call: null }, { call })
    return yes(await callsAt(schoolId, { day: caller.today, now, personId: caller.personId }))
  },
})
