import type { AbsentChild } from '@/contract/absence'
import { holds, type Caller } from '@/domain/access'
import type { Custody } from '@/domain/custody/Custody'
import type { HomeroomId, SchoolId } from '@/domain/ids'
import { missedBy } from '@/domain/notice/absenceNotices'
import { store } from '../_kit/store'

export interface Reading {
  may: AbsentChild['may']
  /** Whether the reader may ring the family. */
  calls: boolean
}

/** What the reader has to do with a child who did not come: for the homeroom teacher, who missed her, who leads the school. */
export async function absenceReading(
  schoolId: SchoolId,
  { person, personId, today }: Caller,
): Promise<(custody: Custody) => Reading | null> {
  const leads = holds(person, 'duty-leader', schoolId, today)
  const readsAll = leads || holds(person, 'principal', schoolId, today)
  const rooms = await store.find('homerooms', { schoolId, teacherId: personId }, { fields: ['_id'] })
  const mine = new Set<HomeroomId>(rooms.map((room) => room._id))
  return (custody) => {
    if (leads) return { may: 'verify', calls: true }
    if (mine.has(custody.homeroomId)) return { may: 'answer', calls: true }
    if (missedBy(custody)?.by === personId) return { may: 'answer', calls: false }
    return readsAll ? { may: 'read', calls: false } : null
  }
}
