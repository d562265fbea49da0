/** Art. 10 · 落实经费保障: rules differ over time, so each has the day it begins. */
import type { Day } from '../time'
import type { FeeRule } from './FeeRule'

/** The rule in force on a day: of those that have begun, the one that began last; null before the first. */
export const feeRuleOn = (rules: readonly FeeRule[], day: Day): FeeRule | null =>
  rules.reduce<FeeRule | null>(
    (latest, rule) => (rule.from <= day && (latest === null || rule.from >= latest.from) ? rule : latest),
    null,
  )
