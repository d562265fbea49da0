/** WeChat's event 「消息已下发」 names a person, a template and a time, but no message of ours: which one it tells of. */
import { MINUTE } from '../time'
import { EVENT_COMES_WITHIN } from './delivery'
import type { Message } from './Notice'

/** WeChat's clock and ours, and its stamp in whole seconds. */
const SKEW = MINUTE

type Tried = Pick<Message, '_id' | 'status' | 'triedAt' | 'wechatId' | 'at'>

/**
 * A message that WeChat answered waits for its event first: what is left over tells of the one whose answer was lost. So
 * at worst a message is sent again; never is one taken for delivered that was not. One template of one person is pushed
 * one at a time, so there is at most one in the air. Null: none of ours, or told already.
 */
export function settles<M extends Tried>(
  messages: readonly M[],
  event: { id: string; at: number },
): M | null {
  if (messages.some(({ wechatId }) => wechatId === event.id)) return null
  const open = messages
    .filter(({ wechatId, triedAt }) => wechatId === undefined && triedAt !== undefined)
    .sort((a, b) => (a.triedAt ?? 0) - (b.triedAt ?? 0) || (a._id < b._id ? -1 : 1))
  const answered = open.find(
    ({ status, triedAt = 0 }) =>
      status === 'sent' && triedAt <= event.at + SKEW && event.at - triedAt <= EVENT_COMES_WITHIN,
  )
  const inTheAir = open.find(
    ({ status, at }) => (status === 'sending' || status === 'unsure') && at <= event.at + SKEW,
  )
  return answered ?? inTheAir ?? null
}
