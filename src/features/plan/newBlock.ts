import type { Grade } from '@/domain/people/School'
import { MINUTES_A_DAY } from '@/domain/plan/gaps'
import type { Block, PlanContent } from '@/domain/plan/Plan'
import { blocksAt, weekCell } from '@/domain/plan/weekCell'
import type { Weekday } from '@/domain/time'
import { freeId } from './edits'

const AFTERNOON_STARTS = 16 * 60 + 30

/** A block that goes on where the day ends, and brings it to the 120 minutes it lacks. */
export function newBlock(
  content: PlanContent,
  grades: readonly Grade[],
  weekdays: readonly Weekday[],
): Block {
  const id = freeId(
    'b',
    content.blocks.map((block) => block.id),
  )
  const [grade] = grades
  const [weekday] = weekdays
  const isEmpty =
    grade === undefined || weekday === undefined || blocksAt(content.blocks, grade, weekday).length === 0
  const cell =
    grade === undefined || weekday === undefined
      ? { minutes: 0, endsAtMinute: 0 }
      : weekCell(content.blocks, grade, weekday)
  const startsAtMinute = cell.minutes === 0 ? AFTERNOON_STARTS : cell.endsAtMinute
  const lacks = MINUTES_A_DAY - cell.minutes
  return {
    id,
    kind: isEmpty ? 'care' : 'club',
    weekdays: [...weekdays],
    grades: [...grades],
    startsAtMinute,
    endsAtMinute: startsAtMinute + (lacks > 0 ? lacks : 60),
  }
}
