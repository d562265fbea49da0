import type { PupilId, SchoolId } from '@/domain/ids'
import { firstSeen } from '@/domain/notice/acknowledge'
import type { Day } from '@/domain/time'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'

/** The absence as it was told last. */
export interface Missed {
  pupilId: PupilId
  at: number
}

/** When the first of each family saw that she was missed; null: nobody yet. One read for all of them, none for none. */
export async function seenByFamily(
  schoolId: SchoolId,
  day: Day,
  missed: Missed[],
): Promise<Map<PupilId, number | null>> {
  if (missed.length === 0) return new Map()
  const told = await store.find(
    'messages',
    {
      pupilId: is.in(missed.map(({ pupilId }) => pupilId)),
      day,
      schoolId,
      template: 'absence',
      audience: 'guardians',
    },
    { fields: ['pupilId', 'at', 'readAt', 'acknowledgedAt'] },
  )
  return new Map(
    missed.map(({ pupilId, at }) => [
      pupilId,
      firstSeen(
        told.filter((message) => message.pupilId === pupilId),
        at,
      ),
    ]),
  )
}
