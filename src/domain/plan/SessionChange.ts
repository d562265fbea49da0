/** Art. 8 · 精心组织实施: one session of a course is cancelled, moved or merged; everybody it touches is told. */
import type { SlotKey } from '../enrolment/PupilWeek'
import type { CourseId, PersonId } from '../ids'
import type { Day } from '../time'

interface Change {
  /** The act's own id: the same change sent twice is one change. */
  op: string
  day: Day
  courseId: CourseId
  /** Which of the course's slots it is: `2-club`. */
  slot: SlotKey
  reason: string
  by: PersonId
  byName: string
  at: number
}

export type SessionChange =
  /** Nobody is led there; a child in basic care stays in it. */
  | (Change & { kind: 'cancelled' })
  /** Another day, hour or venue; the same day when only the hour or the venue changes. */
  | (Change & { kind: 'moved'; toDay: Day; startsAtMinute: number; endsAtMinute: number; venue: string })
  /** The children go to another course's session of the same day and slot, and to its teacher. */
  | (Change & { kind: 'merged'; into: CourseId })
