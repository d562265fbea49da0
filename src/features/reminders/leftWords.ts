import type { TemplateSetting } from '@/contract/notice'

/** What still arrives of a reminder, in a line. */
export function leftText({ left, refused, muted }: TemplateSetting): string {
  if (muted) return '不推送，只放在「消息」里'
  if (left === null) return '每次都能收到'
  if (left > 0) return `还能收到 ${left} 次`
  return refused ? '您选了不允许，现在收不到' : '次数用完了，现在收不到'
}

/** Whether the person would expect it and not get it. */
export const isOut = ({ left, muted }: TemplateSetting): boolean => left === 0 && !muted
