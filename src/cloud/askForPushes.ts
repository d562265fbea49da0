/** Asks WeChat, at a tap, whether it may push; and tells the cloud word for word what was answered. */
import Taro from '@tarojs/taro'
import type { Input } from '@/contract/api'
import type { Granted } from '@/contract/notice'
import type { Template } from '@/domain/notice/Notice'
import { callCloud } from './callCloud'
import { newOp } from './newOp'
import { isLongTerm, templateIdOf } from './templatesAtWechat'

export type Asked =
  | { how: 'granted'; left: Granted['left'] }
  | { how: 'declined' }
  /** WeChat did not ask: no tap, a browser, or switched off altogether. */
  | { how: 'not-asked' }
  | { how: 'failed'; say: string }

export const canAskForPushes = process.env.TARO_ENV === 'weapp'

/** WeChat's limit of one tap. */
const MOST_A_TAP = 3
/** 「订阅消息」 is off as a whole. */
const SWITCHED_OFF = 20004

type Answers = Input<'notice/grant'>['answers']

/** One-time and long-term are never asked for together: the first one's kind decides. */
function askable(templates: Template[]): Template[] {
  const [first] = templates
  if (first === undefined) return []
  return templates.filter((one) => isLongTerm(one) === isLongTerm(first)).slice(0, MOST_A_TAP)
}

const isSwitchedOff = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'errCode' in error && error.errCode === SWITCHED_OFF

/** Null: WeChat did not ask. */
async function ask(templates: Template[]): Promise<{ answers: Answers; isSwitchedOff: boolean } | null> {
  try {
    const tmplIds = templates.map(templateIdOf)
    const told = new Map<string, unknown>(
      Object.entries(await Taro.requestSubscribeMessage({ tmplIds, entityIds: [] })),
    )
    const answers = templates.flatMap((template) => {
      const answer = told.get(templateIdOf(template))
      return typeof answer === 'string' ? [{ template, answer, longTerm: isLongTerm(template) }] : []
    })
    return { answers, isSwitchedOff: false }
  } catch (error) {
    return isSwitchedOff(error) ? { answers: [], isSwitchedOff: true } : null
  }
}

/** At most three templates of one kind are asked for; a no is told to the cloud too, so that the school sees why. */
export async function askForPushes(templates: Template[]): Promise<Asked> {
  const asked = askable(templates)
  const told = canAskForPushes && asked.length > 0 ? await ask(asked) : null
  if (told === null) return { how: 'not-asked' }
  const answer = await callCloud('notice/grant', { ...told, op: newOp() })
  if (told.isSwitchedOff) return { how: 'not-asked' }
  if (!told.answers.some((one) => one.answer.startsWith('accept'))) return { how: 'declined' }
  return answer.ok ? { how: 'granted', left: answer.value.left } : { how: 'failed', say: answer.say }
}
