import { slotsHeld } from '@/domain/enrolment/places'
import type { EntryHow, PupilWeek, SlotKey } from '@/domain/enrolment/PupilWeek'
import { enrolledNotice, withdrawnNotice } from '@/domain/notice/enrolmentNotices'
import type { Course } from '@/domain/plan/Plan'
import type { Day } from '@/domain/time'
import { to } from '../_kit/operators'
import { withNotices } from '../_kit/outbox'
import { entryOf, type Act } from './entryOf'

interface Swapped {
  course: Course
  slots: SlotKey[]
  leaves: Course[]
  since: Day
  how: EntryHow
}

/** One course taken, others left: places, entries and notices in one write. */
export function changeOfSwap(week: PupilWeek, { course, slots, leaves, since, how }: Swapped, act: Act) {
  const { actor, op, now } = act
  const told = { now, week, op, on: actor.on }
  const gone = leaves.flatMap((left) => slotsHeld(week, left._id))
  return {
    ...Object.fromEntries(gone.map((key) => [`places.${key}`, to.remove()])),
    ...Object.fromEntries(slots.map((key) => [`places.${key}`, { courseId: course._id, since }])),
    version: to.add(1),
    entries: to.append(
      ...leaves.map((left) => entryOf(act, { kind: 'withdrawn', courseId: left._id, from: since }, how)),
      entryOf(act, { kind: 'enrolled', courseId: course._id, from: since }, how),
    ),
    ...withNotices([
      ...leaves.map((left) => withdrawnNotice({ ...told, course: left, from: since })),
      enrolledNotice({ ...told, course, since }),
    ]),
  }
}
