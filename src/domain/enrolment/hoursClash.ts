/** Rule 2 · one course per block and weekday: the same rule for what is stored and for what is only being chosen. */
import type { CourseHour } from '../plan/courseText'
import type { Block, CourseSlot } from '../plan/Plan'

export interface Occupied extends CourseHour {
  /** In a block of basic care (作业与基本托管): a child leaves it for a club and comes back. */
  isCare: boolean
}

/** A course's slots as hours; a slot of a block that is gone takes none. */
export const hoursOf = (slots: readonly CourseSlot[], blocks: readonly Block[]): Occupied[] =>
  slots.flatMap(({ weekday, blockId }) => {
    const block = blocks.find(({ id }) => id === blockId)
    if (block === undefined) return []
    const { startsAtMinute, endsAtMinute, kind } = block
    return [{ weekday, startsAtMinute, endsAtMinute, isCare: kind === 'care' }]
  })

const meets = (a: Occupied, b: Occupied): boolean =>
  a.isCare === b.isCare &&
  a.weekday === b.weekday &&
  a.startsAtMinute < b.endsAtMinute &&
  b.startsAtMinute < a.endsAtMinute

/**
 * Whether one child cannot be in both. Care never clashes with a club; two hours of one sort that share a minute of a
 * weekday do. Hours that only touch do not.
 */
export const hoursClash = (a: readonly Occupied[], b: readonly Occupied[]): boolean =>
  a.some((mine) => b.some((theirs) => meets(mine, theirs)))
