import { digest, type DailyDigest } from '@/domain/digest/DailyDigest'
import type { SchoolId } from '@/domain/ids'
import { store } from '../_kit/store'
import type { Day } from '@/domain/time'
import { rootHash } from './rootHash'

/** The day as it stands: counted anew from sessions and custody, never from earlier figures. */
export async function makeDigest(
  school: { _id: SchoolId; name: string },
  day: Day,
  round: 1 | 2,
  now: number,
  messagesFailed: number | null,
): Promise<DailyDigest> {
  const schoolId = school._id
  const custody = await store.findAll('custody', { schoolId, day })
  const sessions = await store.findAll('sessions', { schoolId, day })
  return {
    _id: `${schoolId}:${day}:${round}`,
    schoolId,
    schoolName: school.name,
    day,
    round,
    at: now,
    ...digest({ now, day: custody, sessions, messagesFailed }),
    ...rootHash(custody),
  }
}
