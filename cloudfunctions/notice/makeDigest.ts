import type { Session } from '@/domain/attendance/Session'
import type { Custody } from '@/domain/custody/Custody'
import type { DailyDigest } from '@/domain/digest/DailyDigest'
import { digest } from '@/domain/digest/digest'
import type { School } from '@/domain/people/School'
import type { SchoolId } from '@/domain/ids'
import type { Day } from '@/domain/time'
import { store } from '../_kit/store'
import { rootHash } from './rootHash'

export interface DayRecords {
  custody: Custody[]
  sessions: Session[]
}

/** Two requests, and one more for every further thousand children. */
export async function readDay(schoolId: SchoolId, day: Day): Promise<DayRecords> {
  const custody = await store.findAll('custody', { schoolId, day })
  return { custody, sessions: await store.findAll('sessions', { schoolId, day }) }
}

export interface DigestRound {
  school: Pick<School, '_id' | 'name'>
  day: Day
  round: 1 | 2
  now: number
  messagesFailed: number | null
}

/** The day as it stands: counted anew from sessions and custody, never from earlier figures. */
export function digestOf(
  { school, day, round, now, messagesFailed }: DigestRound,
  { custody, sessions }: DayRecords,
): DailyDigest {
  const schoolId = school._id
  return {
    _id: digestId(schoolId, day, round),
    schoolId,
    schoolName: school.name,
    day,
    round,
    at: now,
    ...digest({ now, day: custody, sessions, messagesFailed }),
    ...rootHash(custody),
  }
}

/** One digest a round: made twice, it is one. */
export const digestId = (schoolId: SchoolId, day: Day, round: 1 | 2): string => `${schoolId}:${day}:${round}`
