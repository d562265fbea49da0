import { atMinute, type Day } from '@/domain/time'

/** A Tuesday in term. */
export const TUESDAY: Day = '2026-09-08'

export const minute = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/** A moment of the Tuesday by its clock: `at('16:30')`. */
export const at = (clock: string, day: Day = TUESDAY): number => atMinute(day, minute(clock))
