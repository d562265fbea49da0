/** The daily digest, messages and who receives them. */
import { clockText, dayText, type Day } from '../time'
import type { Sentences } from './Sentences'

export type NoticeFailure =
  | { code: 'digest/none'; day: Day }
  | { code: 'notice/no-message' }
  | { code: 'notice/not-mutable' }
  | { code: 'notice/nothing-to-acknowledge' }
  | { code: 'notice/call-words-missing' }
  | { code: 'notice/not-a-reader'; name: string }
  | { code: 'notice/away-backwards' }
  | { code: 'notice/digest-hour'; from: number; until: number }

export const NOTICE_SENTENCES: Sentences<NoticeFailure> = {
  'digest/none': ({ day }) => `${dayText(day)}的日报还没有生成。`,
  'notice/no-message': () => '没有找到这条消息。请返回刷新。',
  'notice/not-mutable': () => '这是安全提醒，不能关。',
  'notice/nothing-to-acknowledge': () => '这条消息不用回复。',
  'notice/call-words-missing': () => '请写一句电话里说了什么，或者没有打通。',
  'notice/not-a-reader': ({ name }) => `${name}不是本校的校长或值班领导，不能收日报。`,
  'notice/away-backwards': () => '外出的结束日期在开始之前。请改一下日期。',
  'notice/digest-hour': ({ from, until }) =>
    `日报的时间要在 ${clockText(from)} 到 ${clockText(until)} 之间。请改一下时间。`,
}
