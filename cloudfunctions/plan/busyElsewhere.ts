/** Art. 8, 13: nobody is in two rooms at once, also where one of them is at another school. */
import type { DutyFailure } from '@/domain/failures/service'
import { timetableOn } from '@/domain/plan/changeFacts'
import { busyOn, lateRoom } from '@/domain/plan/isFree'
import type { Course } from '@/domain/plan/Plan'
import { overlaps } from '@/domain/plan/sessions'
import type { SchoolId } from '@/domain/ids'
import type { Day } from '@/domain/time'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'
import { publishedFor } from './actOnDay'

interface Moved {
  schoolId: SchoolId
  course: Pick<Course, 'teacherId' | 'teacherName'>
  day: Day
  startsAtMinute: number
  endsAtMinute: number
}

/** What the teacher has then at another school, by its plan in force; null: nothing. One read, two for who teaches at several. */
export async function busyElsewhere({ schoolId, course, day, ...hours }: Moved): Promise<DutyFailure | null> {
  const { teacherId, teacherName: name } = course
  const person = await store.get('persons', teacherId)
  const posts = (person?.appointments ?? []).filter(
    ({ role, from, to }) => role === 'teacher' && from <= day && (to === null || day <= to),
  )
  const schools = [...new Set(posts.flatMap((post) => post.schoolId ?? []))].filter((id) => id !== schoolId)
  if (schools.length === 0) return null
  const plans = await store.findAll('plans', { schoolId: is.in(schools), status: 'published' })
  for (const plan of plans.filter(({ term }) => term.firstDay <= day && day <= term.lastDay)) {
    const timetable = timetableOn(day, { plan, published: publishedFor(plan) })
    if (timetable === null) continue
    const there = [...busyOn(day, timetable, plan), ...lateRoom(plan, timetable)]
    const clash = there.find((one) => one.teacherId === teacherId && overlaps(one, hours))
    if (clash === undefined) continue
    const { startsAtMinute, endsAtMinute } = clash
    return { code: 'service/two-rooms', name, course: clash.name, startsAtMinute, endsAtMinute }
  }
  return null
}
