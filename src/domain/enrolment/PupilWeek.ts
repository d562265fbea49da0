import type { CourseId, HomeroomId, PersonId, PupilId, SchoolId, TermId } from '../ids'
import type { Grade } from '../people/School'
import type { Day, Weekday } from '../time'
import type { CourseSlot } from '../plan/Plan'

/** One block of one weekday, as a key of a stored map: `2-club`. */
export type SlotKey = string
export const slotKey = (slot: CourseSlot): SlotKey => `${slot.weekday}-${slot.blockId}`
export const slotOf = (key: SlotKey): CourseSlot => ({
  weekday: Number(key[0]) as Weekday,
  blockId: key.slice(2),
})

/** A place in a course, in one block of the pupil's week; it counts from the day `since`. */
export interface Place {
  courseId: CourseId
  since: Day
}

export interface WeekEntry {
  op: string
  at: number
  by: PersonId
  kind: 'enrolled' | 'withdrawn'
  courseId: CourseId
}

/** 报名记录: everything a pupil is enrolled in this term. One pupil, one course per block and weekday, by construction. */
export interface PupilWeek {
  _id: string
  schoolId: SchoolId
  termId: TermId
  pupilId: PupilId
  homeroomId: HomeroomId
  homeroomName: string
  grade: Grade
  name: string
  gender: 'girl' | 'boy'
  places: Record<SlotKey, Place>
  entries: WeekEntry[]
  /** Grows with every change: whoever decided on an older version decides again. */
  version: number
}

/** 名额 of one course, or of the late room on one day: `left` plus the number of claims is always the capacity. */
export interface Seats {
  _id: string
  schoolId: SchoolId
  termId: TermId
  courseId: CourseId
  /** The late room's seats are counted day by day; a course's for the term (null). */
  day: Day | null
  capacity: number
  left: number
  /** How many of the capacity were taken on beyond the plan, by a person; none when absent. */
  extra?: number
  claims: Record<PupilId, { by: PersonId; at: number; op: string }>
  /** Set by every claim, cleared by the reconciler once each claim has its record. */
  dirty: boolean
  touchedAt: number
}
