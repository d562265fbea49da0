import type { DutyFailure } from '@/domain/failures/service'
import { sessionTitle } from '@/domain/attendance/Session'
import type { Escort } from '@/domain/escort/Escort'
import type { PersonId, SchoolId } from '@/domain/ids'
import { last } from '@/domain/lists'
import type { Day } from '@/domain/time'
import { lacksOf } from '../../_kit/lackOf'
import { is } from '../../_kit/operators'
import { store } from '../../_kit/store'

/** Why one of them may not walk with children on that day (Art. 6, 8); null: all may. */
export async function walkLack(
  schoolId: SchoolId,
  day: Day,
  persons: readonly { _id: PersonId; name: string }[],
): Promise<DutyFailure | null> {
  const lacks = await lacksOf({ schoolId, day, persons, course: null, isStandIn: true })
  return [...lacks.values()].find((lack) => lack !== null) ?? null
}

/** A lesson, at whatever school, in the minutes in which the walk is on the road. */
export async function lessonOnTheWay(
  { day, stops }: Pick<Escort, 'day' | 'stops'>,
  persons: readonly { _id: PersonId; name: string }[],
): Promise<DutyFailure | null> {
  const [first] = stops
  const end = last(stops)
  if (first === undefined || end === undefined || persons.length === 0) return null
  const teacherId = is.in(persons.map(({ _id }) => _id))
  const lessons = await store.findAll('sessions', { day, teacherId })
  const lesson = lessons.find((one) => one.startsAtMinute <= end.minute && first.minute < one.endsAtMinute)
  if (lesson === undefined) return null
  const name = persons.find(({ _id }) => _id === lesson.teacherId)?.name ?? ''
  const { startsAtMinute, endsAtMinute } = lesson
  return { code: 'service/two-rooms', name, course: sessionTitle(lesson), startsAtMinute, endsAtMinute }
}
