import { SAFETY_TEMPLATES, TEMPLATES, isSafety, type Message, type Template } from '@/domain/notice/Notice'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'

/** What eight at a time bring to WeChat in a run; the rest is the next minute's. */
const MESSAGES_A_RUN = 400
const ORDINARY = TEMPLATES.filter((template) => !isSafety(template))

const dueOf = (templates: readonly Template[], now: number, limit: number): Promise<Message[]> =>
  store.find(
    'messages',
    {
      status: is.in(['queued', 'sending', 'unsure']),
      nextTryAt: is.atMost(now),
      template: is.in(templates),
    },
    { limit, order: ['nextTryAt', 'asc'] },
  )

/** Everything about safety first, each kind in the order it became due. */
export async function dueMessages(now: number): Promise<Message[]> {
  const urgent = await dueOf(SAFETY_TEMPLATES, now, MESSAGES_A_RUN)
  const room = MESSAGES_A_RUN - urgent.length
  return room === 0 ? urgent : [...urgent, ...(await dueOf(ORDINARY, now, room))]
}
