/** How a plan's parts read in a list of differences. */
import type { RefundRule } from '../../billing/FeeRule'
import type { EnrolmentWindow } from '../../enrolment/EnrolmentWindow'
import { clockText, momentText, weekdayText } from '../../time'
import { blockText } from '../blockText'
import type { Block, CourseKind, CourseLevel, CourseSlot } from '../Plan'

export const KIND_TEXT: Record<CourseKind, string> = {
  homework: '作业辅导',
  'catch-up': '补习答疑',
  extension: '拓展',
  science: '科普',
  sport: '体育',
  arts: '艺术',
  labour: '劳动',
  reading: '阅读',
  film: '影视欣赏',
  interest: '兴趣小组',
  club: '社团',
}
export const LEVEL_TEXT: Record<CourseLevel, string> = { all: '不分层', starter: '入门', advanced: '提高' }
export const ROUND_TEXT: Record<EnrolmentWindow['round'], string> = {
  main: '主轮',
  supplement: '补报',
  change: '改选',
}
export const MODE_TEXT: Record<EnrolmentWindow['mode'], string> = { 'first-come': '先报先得', draw: '抽签' }

export const stretchText = (from: number, to: number): string => `${clockText(from)}–${clockText(to)}`

export const blockName = (block: Block): string =>
  `${blockText(block.kind)} ${stretchText(block.startsAtMinute, block.endsAtMinute)}`

/** 周三 17:30–18:30、周五 17:30–18:30. */
export const slotsText = (slots: CourseSlot[], blocks: Block[]): string =>
  [...slots]
    .sort((a, b) => a.weekday - b.weekday)
    .map(({ weekday, blockId }) => {
      const block = blocks.find((one) => one.id === blockId)
      const time = block === undefined ? '' : ` ${stretchText(block.startsAtMinute, block.endsAtMinute)}`
      return `${weekdayText(weekday)}${time}`
    })
    .join('、')

export function refundText(refund: RefundRule): string {
  switch (refund.kind) {
    case 'none':
      return '开课后不退'
    case 'half-month':
      return '按未开始的半月退'
    case 'month':
      return '按未开始的月退'
    case 'by-day':
      return '按没上的课退'
    case 'by-share':
      return refund.steps.map(({ upTo, back }) => `上到 ${upTo}% 以前退 ${back}%`).join('，')
    default:
      return refund satisfies never
  }
}

export const momentsText = (from: number, to: number): string => `${momentText(from)} 至 ${momentText(to)}`
