import { digest, type DailyDigest } from '@/domain/digest/DailyDigest'
import type { SchoolId } from '@/domain/ids'
import type { Session } from '@/domain/attendance/Session'
import type { Custody } from '@/domain/custody/Custody'
import { store } from '../_kit/store'
import type { Day } from '@/domain/time'
import { rootHash } from './rootHash'

interface DayFacts {
  custody: Custody[]
  sessions: Session[]
}

export async function readDay(schoolId: SchoolId, day: Day): Promise<DayFacts> {
  const custody = await store.findAll('custody', { schoolId, day })
  return { custody, sessions: await store.findAll('sessions', { schoolId, day }) }
}

/** The day as it stands: counted anew from sessions and custody, never from earlier figures. */
export function digestOf(
  school: { _id: SchoolId; name: string },
  day: Day,
  round: 1 | 2,
  now: number,
  messagesFailed: number | null,
  { custody, sessions }: DayFacts,
): DailyDigest {
  const schoolId = school._id
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

export const makeDigest = async (
  school: { _id: SchoolId; name: string },
  day: Day,
  round: 1 | 2,
  now: number,
  messagesFailed: number | null,
): Promise<DailyDigest> => digestOf(school, day, round, now, messagesFailed, await readDay(school._id, day))
