import { useMemo } from 'react'
import type { RollMark } from '@/domain/attendance/Session'
import { useRoll } from './rollStore'

/** The marks the counts are made of: those on the phone before the roll is recorded, those recorded after. */
export function useShownMarks(): (RollMark | null)[] {
  const roll = useRoll((state) => state.roll)
  const marks = useRoll((state) => state.marks)
  return useMemo(() => {
    if (roll === null) return []
    return roll.takenAt === null ? Object.values(marks) : roll.rows.map((row) => row.mark)
  }, [roll, marks])
}
