/** Art. 3: what one grade has on one weekday, as the plan's grid draws it: stretches that do not overlap. */
import type { Grade } from '../people/School'
import type { Weekday } from '../time'
import type { Block } from './Plan'

export interface Stretch {
  kind: 'care' | 'club'
  startsAtMinute: number
  endsAtMinute: number
}

export interface WeekCell {
  /** Minutes covered by at least one block; late care and evening study never count. */
  minutes: number
  /** When the last of them ends; 0 where there is none. */
  endsAtMinute: number
  stretches: Stretch[]
}

const counts = (block: Block): boolean => block.kind === 'care' || block.kind === 'club'

export const blocksAt = (blocks: readonly Block[], grade: Grade, weekday: Weekday): Block[] =>
  blocks
    .filter((block) => block.grades.includes(grade) && block.weekdays.includes(weekday))
    .sort((a, b) => a.startsAtMinute - b.startsAtMinute || a.endsAtMinute - b.endsAtMinute)

/** While a club runs the stretch is the club's, although basic care goes on beside it. */
export function weekCell(blocks: readonly Block[], grade: Grade, weekday: Weekday): WeekCell {
  const own = blocksAt(blocks, grade, weekday).filter(
    (block) => counts(block) && block.startsAtMinute < block.endsAtMinute,
  )
  const cuts = [...new Set(own.flatMap((block) => [block.startsAtMinute, block.endsAtMinute]))].sort(
    (a, b) => a - b,
  )
  const stretches: Stretch[] = []
  cuts.slice(1).forEach((to, index) => {
    const from = cuts[index] ?? to
    const running = own.filter((block) => block.startsAtMinute <= from && block.endsAtMinute >= to)
    if (running.length === 0) return
    const kind = running.some((block) => block.kind === 'club') ? 'club' : 'care'
    const before = stretches[stretches.length - 1]
    if (before?.kind === kind && before.endsAtMinute === from) before.endsAtMinute = to
    else stretches.push({ kind, startsAtMinute: from, endsAtMinute: to })
  })
  return {
    minutes: stretches.reduce((sum, one) => sum + one.endsAtMinute - one.startsAtMinute, 0),
    endsAtMinute: stretches[stretches.length - 1]?.endsAtMinute ?? 0,
    stretches,
  }
}
