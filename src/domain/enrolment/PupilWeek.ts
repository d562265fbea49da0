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
  how: EntryHow
  /** The first day it counts: of the place, or without it. Money will read it. */
  from: Day
  /** Why, where the office acted on paper; empty otherwise. */
  words: string
}

/** By a family's tap, a swap, an accepted offer, the draw, or on paper by the office. */
export type EntryHow = 'tap' | 'swap' | 'offer' | 'draw' | 'paper'

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
  /** 自愿申请, signed once a term in the text's version then in force; null until it is. */
  consent: Consent | null
  entries: WeekEntry[]
  /** 离校: the last day at this school; absent while the child is here. */
  leftOn?: Day
  /** Grows with every change: whoever decided on an older version decides again. */
  version: number
}

/** 自愿申请: who signed which text, with the name typed, or on paper at the school. */
export interface Consent {
  version: string
  signedName: string
  by: PersonId
  at: number
  on: 'phone' | 'paper'
}

export interface SeatOffer {
  at: number
  /** Half-open: at this moment it has lapsed. */
  until: number
  /** The place in line it came from. */
  order: number
}

/** 名额 of one course, or of the late room on one day: what is left and what is taken, held or kept is always the capacity. */
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
  /** Seats held for a waiting child until it is accepted or lapses. left + claims + offers + reserved = capacity. */
  offers: Record<PupilId, SeatOffer>
  /** 候补, each with its place in line: lower comes first, a tie goes by the pupil's id. */
  waiters: Record<PupilId, number>
  /** How many wait: a free seat is nobody's to take while somebody does. */
  waiting: number
  /** How many have ever joined the line: an offer is made only on the line it was decided on. */
  joined: number
  /** How many offers stand, so that those that may lapse are found by an index. */
  offered: number
  /** Seats kept out of reach for a draw between its closing and its result. */
  reserved: { drawId: string; seats: number } | null
  /** Set by every claim, cleared by the reconciler once each claim has its record. */
  dirty: boolean
  touchedAt: number
}
