import type { PaperRow, VettingRow } from '@/contract/service'
import type { ServiceTask } from '@/domain/service/serviceTasks'
import type { ServiceState } from '@/domain/service/nextStep'
import { longDayText, momentText } from '@/domain/time'
import type { IconName } from '@/ui/iconNames'
import type { Tone } from '@/ui/tone'

interface Sign {
  word: string
  icon: IconName
  tone: Tone
}

export const STATE_SIGN: Record<ServiceState, Sign> = {
  may: { word: '可以上岗', icon: 'check-circle', tone: 'green' },
  barred: { word: '有违规', icon: 'stop', tone: 'amber' },
  missing: { word: '缺材料', icon: 'doc', tone: 'amber' },
  ended: { word: '已过期', icon: 'clock', tone: 'amber' },
  refused: { word: '未通过', icon: 'x', tone: 'amber' },
  unvetted: { word: '未审核', icon: 'hourglass', tone: 'amber' },
  provider: { word: '机构有缺', icon: 'alert', tone: 'amber' },
  untrained: { word: '未培训', icon: 'book', tone: 'amber' },
}

/** 还有 20 天, 今天到期, 过期 3 天. */
export const leftText = (daysLeft: number): string =>
  daysLeft < 0 ? `过期 ${-daysLeft} 天` : daysLeft === 0 ? '今天到期' : `还有 ${daysLeft} 天`

export const STAGE_SIGN: Record<ServiceTask['stage'], { icon: IconName; tone: Tone }> = {
  month: { icon: 'clock', tone: 'plain' },
  week: { icon: 'clock', tone: 'amber' },
  ended: { icon: 'alert', tone: 'amber' },
}

export function paperNote({ masked, isUnreadable, validUntil, daysLeft, words, pictures }: PaperRow): string {
  const number = isUnreadable ? '号码现在读不出' : masked
  const end =
    validUntil === null || daysLeft === null
      ? '长期有效'
      : `${longDayText(validUntil)}到期，${leftText(daysLeft)}`
  const shown = pictures.length === 0 ? '没有照片' : `${pictures.length} 张照片`
  return [number, end, words, shown].filter((part) => part !== '').join('·')
}

export const vettingTitle = ({ decision, validUntil }: VettingRow): string =>
  decision === 'refused' ? '没有通过' : `通过${validUntil === null ? '' : `，到 ${longDayText(validUntil)}`}`

export const byText = ({ byName, at }: { byName: string; at: number }): string =>
  `${byName}，${momentText(at)}`
