import { lateLeg } from '@/domain/enrolment/itinerary'
import type { LateCare, Plan } from '@/domain/plan/Plan'
import type { Day } from '@/domain/time'
import { taughtToday } from './taughtToday'

/** The late room as it is that day: a stand-in has it in the teacher's place. A day not open yet is as planned. */
export async function lateRoomOn({ schoolId, late }: Plan, day: Day): Promise<LateCare> {
  const [leg] = await taughtToday([lateLeg(day, schoolId, late, late.startsAtMinute)])
  return leg === undefined ? late : { ...late, teacherId: leg.teacherId, teacherName: leg.teacherName }
}
