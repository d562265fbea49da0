import type { NotMoved, NotMovedReason } from '@/domain/custody/handOver'

/** 「没见到」, and the reasons that are said most; another one can be typed. */
export const MISSING_REASONS = ['没见到人', '在医务室或办公室', '家长已经接走'] as const
export const FIRST_REASON: string = MISSING_REASONS[0]
export const REASON_MIN = 2
export const REASON_MAX = 60

/** Two numbers that differ: somebody is not named yet. */
export const differenceText = (counted: number, seen: number): string =>
  counted < seen
    ? `您数到 ${counted} 个，名单上是 ${seen} 个。请按一下没见到的名字。`
    : `您数到 ${counted} 个，比名单多。请和交的老师再数一遍。`

const WHY: Record<NotMovedReason, (holderName: string) => string> = {
  'not-held': () => '已经不在学校手里',
  'held-by-other': (holderName) => `现在由${holderName}负责`,
  'offered-already': () => '已经交给别人，正等对方接手',
  'not-offered-to-you': (holderName) => `${holderName}已改交给别人`,
  missing: () => '正在找，找到了才能交接',
  unknown: () => '今天没有记录',
}

export const notMovedText = ({ name, why, holderName }: NotMoved): string =>
  `${name === '' ? '一个孩子' : name}：${WHY[why](holderName ?? '别的老师')}`

/** What the toast says of an answer to an offer. */
export function acceptedWords(count: number | 'kept'): string {
  if (count === 'kept') return '已记在手机里，连上网自动发'
  return count > 0 ? `已接手 ${count} 人` : '没有接手'
}
