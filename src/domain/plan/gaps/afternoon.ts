/** Art. 3 · 每天至少2小时: what one grade can count on, on one weekday. */
import type { Grade } from '../../people/School'
import type { Weekday } from '../../time'
import type { Block } from '../Plan'

export interface Covered {
  minutes: number
  /** 0 when nothing is covered. */
  endsAtMinute: number
}

/** Minutes covered by at least one of the stretches; those that overlap count once. */
export function covered(stretches: Pick<Block, 'startsAtMinute' | 'endsAtMinute'>[]): Covered {
  let minutes = 0
  let endsAtMinute = 0
  for (const one of [...stretches].sort((a, b) => a.startsAtMinute - b.startsAtMinute)) {
    minutes += Math.max(0, one.endsAtMinute - Math.max(one.startsAtMinute, endsAtMinute))
    endsAtMinute = Math.max(endsAtMinute, one.endsAtMinute)
  }
  return { minutes, endsAtMinute }
}

export const runsFor = (block: Block, grade: Grade, weekday: Weekday): boolean =>
  block.grades.includes(grade) && block.weekdays.includes(weekday)

/** Care and clubs. Late care and evening study never count (教基厅函〔2023〕26号). */
export const afternoonOf = (blocks: Block[], grade: Grade, weekday: Weekday): Covered =>
  covered(
    blocks.filter(
      (block) => (block.kind === 'care' || block.kind === 'club') && runsFor(block, grade, weekday),
    ),
  )
