/** Art. 13: a safety message that WeChat did not bring is said by telephone, and stays to be said until somebody has. */
import { MINUTE } from '../time'
import { isSafety, type Message, type MessageCall } from './Notice'

export const CALL_AFTER = 2 * MINUTE

type Fate = Pick<Message, 'template' | 'at' | 'status' | 'readAt' | 'acknowledgedAt'>

const isReceived = ({ status, readAt, acknowledgedAt }: Fate): boolean =>
  status === 'sent' || readAt !== null || acknowledgedAt !== null
const isHopeless = ({ status }: Fate): boolean =>
  status === 'no-grant' || status === 'failed' || status === 'muted'

/**
 * Of the messages of one notice: nobody has received it, and either nobody will, or two minutes have gone (at 2:00 sharp
 * it is due). One reader of several is enough.
 */
export function callDue(messages: readonly Fate[], now: number): boolean {
  const [first] = messages
  if (first === undefined || !isSafety(first.template) || messages.some(isReceived)) return false
  return messages.every(isHopeless) || messages.every(({ at }) => now - at >= CALL_AFTER)
}

export interface Call {
  /** The message that stands for its notice: the same one for whoever looks. */
  head: Message
  messages: Message[]
  made: MessageCall | null
}

/** The calls of these messages, in the order the notices came; what was called stays, also when the push came after all. */
export function callsOf(messages: readonly Message[], now: number): Call[] {
  const notices = new Map<string, Message[]>()
  for (const message of [...messages].sort((a, b) => a.at - b.at || (a._id < b._id ? -1 : 1)))
    notices.set(message.noticeId, [...(notices.get(message.noticeId) ?? []), message])
  return [...notices.values()].flatMap((group) => {
    const [head] = group
    const made = group.find(({ call }) => call !== null)?.call ?? null
    return head !== undefined && (made !== null || callDue(group, now))
      ? [{ head, messages: group, made }]
      : []
  })
}

/** Why it has to be said: WeChat's reason, or that the time is up. */
export const whyCall = ({ messages }: Pick<Call, 'messages'>): string =>
  messages.find(({ trouble }) => trouble !== null)?.trouble ?? '两分钟了还没有送到'
