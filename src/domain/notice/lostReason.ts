/** Art. 13: why a message did not go out, and the one thing the office can do about it now. */
import type { Message } from './Notice'
import { grantsLeft, NO_SUBSCRIPTIONS, type Subscriptions } from './Subscriptions'

export type Lost = Pick<Message, 'personId' | 'pupilId' | 'template' | 'status' | 'trouble' | 'at'>
export type Allows = Pick<Subscriptions, 'grants' | 'isSwitchedOff'>

/**
 * `mistake`: WeChat refuses what we send. `silent`: it gave no answer, or was too busy for too long. `unlisted`: we do not
 * know who that is. The others are the person's own settings as they stand now, not as they stood then: the office is told
 * what still has to be done.
 */
export type LostReason =
  'mistake' | 'silent' | 'unlisted' | 'switched-off' | 'refused' | 'no-grant' | 'mended'

/** WeChat's numbers for what is wrong with what we send: a field, the template's id, the page, the openid. */
const OUR_MISTAKES = /47003|40037|41030|40003/
/** How the sender begins what it tells of WeChat. */
const OF_WECHAT = '微信'
const numberIn = (trouble: string | null): string | null => OUR_MISTAKES.exec(trouble ?? '')?.[0] ?? null

export function lostReason(
  { status, trouble, template }: Pick<Lost, 'status' | 'trouble' | 'template'>,
  allows: Allows = NO_SUBSCRIPTIONS,
): LostReason {
  if (status === 'failed') {
    if (numberIn(trouble) !== null) return 'mistake'
    return trouble === null || trouble.startsWith(OF_WECHAT) ? 'silent' : 'unlisted'
  }
  if (allows.isSwitchedOff) return 'switched-off'
  if (grantsLeft(allows, template) !== 0) return 'mended'
  return (allows.grants[template]?.refusedAt ?? null) === null ? 'no-grant' : 'refused'
}

export interface LostWords {
  why: string
  /** The one thing to do. */
  act: string
}

const WORDS: Record<LostReason, LostWords> = {
  mistake: { why: '微信不收这条消息', act: '请告诉系统维护人员，报上编号' },
  silent: { why: '微信一直没有回应', act: '急事请打电话；别的不用办' },
  unlisted: { why: '系统里找不到收消息的人', act: '请核对他的登记和微信绑定' },
  'switched-off': {
    why: '在微信里关了全部订阅消息',
    act: '请他打开小程序，点右上角「…」，在「设置」里打开「订阅消息」',
  },
  refused: { why: '点了「不允许」', act: '请他打开小程序的「消息」，在「提醒设置」里点「加一次」，选允许' },
  'no-grant': {
    why: '没有点过「允许」，或次数用完了',
    act: '请他打开小程序的「消息」，在「提醒设置」里点「加一次」',
  },
  mended: { why: '当时次数用完了，后来已经加上', act: '不用办，下一条会收到' },
}

export function lostWords(reason: LostReason, trouble: string | null): LostWords {
  const number = numberIn(trouble)
  const { why, act } = WORDS[reason]
  if (reason === 'mistake' && number !== null) return { why: `${why}（${number}）`, act }
  return { why: reason === 'silent' ? (trouble ?? why) : why, act }
}
