/** Art. 10: what comes back of a fee when a child leaves. Integers in 分, rounded down; never negative, never more than was paid. */
import type { Day } from '../time'
import type { RefundRule } from './FeeRule'
import type { Charge } from './quote'

const halfOf = (day: Day): string => `${day.slice(0, 7)}${Number(day.slice(8, 10)) <= 15 ? 'a' : 'b'}`
const monthOf = (day: Day): string => day.slice(0, 7)

/** The share of the halves or months in which no lesson was held yet. */
function partsLeft(lessons: readonly Day[], leavesOn: Day, partOf: (day: Day) => string): [number, number] {
  const all = new Set(lessons.map(partOf))
  const begun = new Set(lessons.filter((day) => day < leavesOn).map(partOf))
  return [all.size - begun.size, all.size]
}

function shareOf(rule: RefundRule, lessons: readonly Day[], leavesOn: Day): [number, number] {
  const held = lessons.filter((day) => day < leavesOn).length
  switch (rule.kind) {
    case 'none':
      return [0, 1]
    case 'half-month':
      return partsLeft(lessons, leavesOn, halfOf)
    case 'month':
      return partsLeft(lessons, leavesOn, monthOf)
    case 'by-day':
      return [lessons.length - held, lessons.length]
    case 'by-share':
      return [rule.steps.find(({ upTo }) => held * 100 < upTo * lessons.length)?.back ?? 0, 100]
    default:
      return rule satisfies never
  }
}

/**
 * What comes back of `paidFen` of service fee. `lessons`: those the fee was paid for, ascending. `leavesOn`: the first
 * day without the course. A half or a month has begun with its first lesson; before the first lesson of all everything
 * comes back, whatever the rule.
 */
export function refundOf(paidFen: number, rule: RefundRule, lessons: readonly Day[], leavesOn: Day): number {
  if (!lessons.some((day) => day < leavesOn)) return paidFen
  const [part, whole] = shareOf(rule, lessons, leavesOn)
  return Math.min(paidFen, Math.max(0, Math.floor((paidFen * part) / whole)))
}

/** Service fee by the rule; 代收费 is spent with the first lesson, and comes back whole before it. */
export function refundOfCharge(
  paid: Charge,
  rule: RefundRule,
  lessons: readonly Day[],
  leavesOn: Day,
): number {
  const begun = lessons.some((day) => day < leavesOn)
  return refundOf(paid.serviceFen, rule, lessons, leavesOn) + (begun ? 0 : paid.agencyFen)
}
