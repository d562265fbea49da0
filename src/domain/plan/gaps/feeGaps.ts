/** Art. 9, 10 · 制定学校课后服务费标准: families read the rule before they tap. */
import { feeRuleOn } from '../../billing/feeRuleOn'
import type { FeeRule } from '../../billing/FeeRule'
import type { Day } from '../../time'
import type { GapFacts } from './GapFacts'

export type FeeGap =
  | { gap: 'fee-missing'; from: Day }
  | { gap: 'fee-steps' | 'fee-source' | 'fee-twice'; feeId: string; from: Day }

/** At least one step, strictly ascending up to 100; what comes back never grows as the term goes by. */
const hasSteps = ({ refund }: FeeRule): boolean =>
  refund.kind !== 'by-share' ||
  (refund.steps.length > 0 &&
    refund.steps.every(({ upTo, back }, index) => {
      const before = refund.steps[index - 1]
      return upTo > (before?.upTo ?? 0) && upTo <= 100 && back >= 0 && back <= (before?.back ?? 100)
    }))

export function feeGaps({ content, ground }: GapFacts): FeeGap[] {
  const { firstDay } = ground.term
  const inForce = feeRuleOn(content.fees, firstDay)
  return [
    ...(inForce === null ? [{ gap: 'fee-missing', from: firstDay } as const] : []),
    ...content.fees.flatMap((rule, index): FeeGap[] => {
      const of = { feeId: rule.id, from: rule.from }
      const twice = content.fees
        .slice(0, index)
        .some((other) => other.from === rule.from || other.id === rule.id)
      return [
        ...(hasSteps(rule) ? [] : [{ gap: 'fee-steps', ...of } as const]),
        ...(rule.source.trim() === '' ? [{ gap: 'fee-source', ...of } as const] : []),
        ...(twice ? [{ gap: 'fee-twice', ...of } as const] : []),
      ]
    }),
  ]
}
