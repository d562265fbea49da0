import type { NotMoved, NotMovedReason } from '@/domain/custody/handOver'

/** 「没见到」, and the reasons that are said most; another one can be typed. */
export const MISSING_REASONS = ['没见到人', '在医务室或办公室', '家长已经接走'] as const
export const FIRST_REASON: string = MISSING_REASONS[0]
export const REASON_MIN = 2
export const REASON_MAX = 60

const WHY: Record<NotMovedReason, (holderName: string) => string> = {
  'not-held': () => '已经不在学校手里',
  'held-by-other': (holderName) => `现在由${holderName}负责`,
  'offered-already': () => '已经交给别人，正等对方接手',
  'not-offered-to-you': (holderName) => `${holderName}已改交给别人`,
  unknown: () => '今天没有记录',
}

export const notMovedText = ({ name, why, holderName }: NotMoved): string =>
  `${name === '' ? '一个孩子' : name}：${WHY[why](holderName ?? '别的老师')}`
