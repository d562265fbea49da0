import { useEffect } from 'react'
import type { Hands } from '@/contract/custody'
import type { SchoolId } from '@/domain/ids'
import { handsWhy } from './handsWhy'
import { useShift } from './shiftStore'

/** The shift is asked for when the hands are empty: until then the board itself says why not. */
export function useShiftOf(hands: Hands | null, school: () => Promise<SchoolId | null>): void {
  useEffect(() => {
    if (hands !== null && handsWhy(hands) === null)
      void school().then((schoolId) => useShift.getState().open(schoolId))
  }, [hands, school])
}
