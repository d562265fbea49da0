/** Art. 10: the fee and refund rule in the words a family reads before the tap. */
import { yuanText } from '../money'
import type { FeeRule, FeeUnit, RefundRule } from './FeeRule'

const UNIT_TEXT: Record<FeeUnit, string> = {
  term: '按学期收费',
  month: '按月收费，有课的月份才收',
  lesson: '按次收费，从开始上课那天算起',
}

/** A step in words: 上到四分之一之前退 75%. */
const stepText = ({ upTo, back }: { upTo: number; back: number }): string => `课上到 ${upTo}% 之前退 ${back}%`

function refundText(refund: RefundRule): string {
  switch (refund.kind) {
    case 'none':
      return '开课后不退服务费'
    case 'half-month':
      return '开课后退课，退还没开始的半月'
    case 'month':
      return '开课后退课，退还没开始的月份'
    case 'by-day':
      return '开课后退课，没上的课按次数退'
    case 'by-share':
      return refund.steps.length === 0
        ? '开课后不退服务费'
        : `开课后退课，${refund.steps.map(stepText).join('，')}，再往后不退`
    default:
      return refund satisfies never
  }
}

/** Three short sentences: how it is charged, what comes back, what holds for 代收费. The source stands beside them on the screen. */
export const feeRuleText = (rule: FeeRule): string[] => [
  rule.capFen === null
    ? `${UNIT_TEXT[rule.unit]}。`
    : `${UNIT_TEXT[rule.unit]}，服务费一学期最多 ${yuanText(rule.capFen)}。`,
  `第一次课之前退课全部退还；${refundText(rule.refund)}。`,
  '代收费用在材料和机构，开课后不退。',
]
