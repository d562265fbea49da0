/** Art. 10: what a course costs from a first day, by the rule in force. 服务性收费 and 代收费 stay apart. Integers in 分. */
import type { Day } from '../time'
import type { FeeRule } from './FeeRule'

export interface Charge {
  serviceFen: number
  agencyFen: number
}

/** A course a child takes, or would take, from `since`. */
export interface Taken {
  serviceFeeFen: number
  agencyFeeFen: number
  since: Day
  /** All its lessons of the term, ascending. */
  lessons: readonly Day[]
  /** In force on `since`; null: nothing is charged by a rule nobody filed. */
  rule: FeeRule | null
}

const monthOf = (day: Day): string => day.slice(0, 7)

/** How often the fee of a course is charged: once a term, for every month in which a lesson is still held, for every lesson left. */
export function unitsFrom(unit: FeeRule['unit'], lessons: readonly Day[], since: Day): number {
  const left = lessons.filter((day) => day >= since)
  switch (unit) {
    case 'term':
      return 1
    case 'month':
      return new Set(left.map(monthOf)).size
    case 'lesson':
      return left.length
    default:
      return unit satisfies never
  }
}

/** Before any cap. */
export function chargeOf({ serviceFeeFen, agencyFeeFen, since, lessons, rule }: Taken): Charge {
  const units = rule === null ? 0 : unitsFrom(rule.unit, lessons, since)
  return { serviceFen: serviceFeeFen * units, agencyFen: agencyFeeFen * units }
}

/**
 * What each course of one child costs, in the order given (the earliest first): the service fees of a term stop at the
 * cap of the rule each falls under, so that a later course may cost less or nothing. 代收费 has no cap.
 */
export function quote(taken: readonly Taken[]): Charge[] {
  let charged = 0
  return taken.map((one) => {
    const charge = chargeOf(one)
    const serviceFen = Math.min(charge.serviceFen, Math.max(0, (one.rule?.capFen ?? Infinity) - charged))
    charged += serviceFen
    return { ...charge, serviceFen }
  })
}
