import { shiftId } from '@/domain/custody/Shift'
import type { Escort } from '@/domain/escort/Escort'
import { mayHold } from '@/domain/people/onDuty'
import { store } from '../../_kit/store'

/** The leader, and the second adult when on duty that day with a shift that is not closed. */
export async function adultsOf({ secondId, schoolId, day }: Escort): Promise<1 | 2> {
  if (secondId === null) return 1
  const second = await store.get('persons', secondId)
  if (second === null || !mayHold(second, schoolId, day)) return 1
  const shift = await store.get('shifts', shiftId(day, schoolId, secondId))
  return shift !== null && shift.closedAt !== null ? 1 : 2
}
