/** Art. 10: what comes back of one of several courses of a child that stand under one cap. Integers in 分. */
import type { Day } from '../time'
import { quote, type Charge, type Taken } from './quote'
import { refundOf, refundOfCharge } from './refundOf'

const serviceOf = (charges: readonly Charge[]): number =>
  charges.reduce((sum, { serviceFen }) => sum + serviceFen, 0)

/**
 * The refund of `taken[at]` by its own rule, less what the others cost more from then on: a fee that had stopped at the
 * cap goes on when an earlier course is gone. Never negative; 代收费 has no cap. Null where no rule was filed.
 */
export function refundAmong(taken: readonly Taken[], at: number, leavesOn: Day): number | null {
  const own = taken[at]
  const charges = quote(taken)
  const paid = charges[at]
  if (own === undefined || paid === undefined || own.rule === null) return null
  const { refund } = own.rule
  const lessons = own.lessons.filter((day) => day >= own.since)
  const others = quote(taken.filter((_one, index) => index !== at))
  const more = serviceOf(others) - (serviceOf(charges) - paid.serviceFen)
  const service = refundOf(paid.serviceFen, refund, lessons, leavesOn)
  return refundOfCharge(paid, refund, lessons, leavesOn) - Math.min(service, more)
}
