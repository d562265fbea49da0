/** Art. 3, 10: the lessons of a course in a term, from plan × calendar: what fees and refunds are counted by. */
import type { DayKind } from '../calendar/serviceDay'
import { slotKey } from '../enrolment/PupilWeek'
import type { Course, Plan } from '../plan/Plan'
import type { Day } from '../time'

/**
 * One day for each lesson, ascending; two slots of one day are two lessons. Only days that are known to be service days
 * count: a make-up day nobody has decided, or a year nobody has published, counts once it is known. A cancelled session
 * is no lesson, a moved one is on its new day, a merged one is held with the other course.
 */
export function lessonDays(
  course: Pick<Course, '_id' | 'slots'>,
  plan: Pick<Plan, 'changes'>,
  days: readonly { day: Day; kind: DayKind }[],
): Day[] {
  const own = plan.changes.filter((change) => change.courseId === course._id)
  return days
    .flatMap(({ day, kind }) => {
      if (kind.kind !== 'service') return []
      return course.slots
        .filter((slot) => slot.weekday === kind.timetable)
        .flatMap((slot) => {
          const changed = own.find((change) => change.day === day && change.slot === slotKey(slot))
          if (changed?.kind === 'cancelled') return []
          return [changed?.kind === 'moved' ? changed.toDay : day]
        })
    })
    .sort()
}
