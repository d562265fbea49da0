import type { RefundRule, FeeUnit } from '@/domain/billing/FeeRule'
import { blockText } from '@/domain/plan/blockText'
import type { Block, Course } from '@/domain/plan/Plan'
import type { DraftState } from '@/domain/plan/PlanDraft'
import { clockText, weekdayText, type Weekday } from '@/domain/time'
import type { IconName } from '@/ui/iconNames'
import type { Tone } from '@/ui/tone'

export const UNIT_TEXT: Record<FeeUnit, string> = { term: '按学期', month: '按月', lesson: '按课次' }
export const REFUND_TEXT: Record<RefundRule['kind'], string> = {
  none: '开课后不退',
  'half-month': '没上的半月退',
  month: '没上的月退',
  'by-day': '没上的课次退',
  'by-share': '按学期过了多少退',
}
interface Sign {
  word: string
  icon: IconName
  tone: Tone
}

export const STATE_SIGN: Record<DraftState | 'none', Sign> = {
  none: { word: '还没写', icon: 'minus', tone: 'plain' },
  draft: { word: '草稿', icon: 'doc', tone: 'plain' },
  filed: { word: '等教育局备案', icon: 'clock', tone: 'amber' },
  returned: { word: '教育局退回', icon: 'undo', tone: 'amber' },
  noted: { word: '已备案', icon: 'check', tone: 'green' },
  published: { word: '已公布', icon: 'check-circle', tone: 'green' },
}

const WORKDAYS = '1,2,3,4,5'
export const weekdaysText = (weekdays: readonly Weekday[]): string => {
  const sorted = [...weekdays].sort((a, b) => a - b)
  if (sorted.length === 0) return '还没选星期'
  return sorted.join() === WORKDAYS ? '周一到周五' : sorted.map(weekdayText).join('、')
}

export const hoursText = ({
  startsAtMinute,
  endsAtMinute,
}: {
  startsAtMinute: number
  endsAtMinute: number
}): string => `${clockText(startsAtMinute)}–${clockText(endsAtMinute)}`

/** 社团课 周三 17:30–18:30. */
export const blockLine = (block: Block): string =>
  `${blockText(block.kind)} ${weekdaysText(block.weekdays)} ${hoursText(block)}`

/** 周二、周四 17:30–18:30: slots with the same hours stand together. */
export function slotsText(course: Course, blocks: readonly Block[]): string {
  const byHours = new Map<string, Weekday[]>()
  for (const { weekday, blockId } of course.slots) {
    const block = blocks.find((one) => one.id === blockId)
    const hours = block === undefined ? '时段已删' : hoursText(block)
    byHours.set(hours, [...(byHours.get(hours) ?? []), weekday])
  }
  if (byHours.size === 0) return '还没排时间'
  return [...byHours].map(([hours, weekdays]) => `${weekdaysText(weekdays)} ${hours}`).join('；')
}
