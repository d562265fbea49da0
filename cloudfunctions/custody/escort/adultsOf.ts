import { shiftId } from '@/domain/custody/Shift'
import type { Escort } from '@/domain/escort/Escort'
import { mayHold } from '@/domain/people/onDuty'
import { is } from '../../_kit/operators'
import { store } from '../../_kit/store'

/** On the road with another group already: nobody walks with two. */
const walksElsewhere = async ({ _id, schoolId, day, secondId }: Escort): Promise<boolean> => {
  const others = is.anyOf(
    { schoolId, day, state: 'walking', _id: is.not(_id) },
    { leaderId: secondId },
    { secondId },
  )
  return (await store.count('escorts', others)) > 0
}

/** The leader, and the second adult when on duty that day, with a shift that is not closed and free to walk along. */
export async function adultsOf(escort: Escort): Promise<1 | 2> {
  const { secondId, schoolId, day } = escort
  if (secondId === null) return 1
  const second = await store.get('persons', secondId)
  if (second === null || !mayHold(second, schoolId, day)) return 1
  const shift = await store.get('shifts', shiftId(day, schoolId, secondId))
  if (shift !== null && shift.closedAt !== null) return 1
  return (await walksElsewhere(escort)) ? 1 : 2
}
