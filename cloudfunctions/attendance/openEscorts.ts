import type { Custody } from '@/domain/custody/Custody'
import { escortsToday, withEscorts } from '@/domain/escort/escortsToday'
import type { SchoolId } from '@/domain/ids'
import type { Day, Weekday } from '@/domain/time'
import { addMissing } from '../_kit/addMissing'
import { store } from '../_kit/store'

/** 路队 of the day: one walk per group, and the expected children each with her place in it. */
export async function openEscorts(
  expected: Custody[],
  { schoolId, day, timetable }: { schoolId: SchoolId; day: Day; timetable: Weekday },
): Promise<Custody[]> {
  const groups = await store.findAll('escort_groups', { schoolId })
  await addMissing('escorts', escortsToday(groups, day, timetable))
  return withEscorts(expected, groups, timetable)
}
