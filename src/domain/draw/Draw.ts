/** Rule 3 · a draw parents can check: secret committed before the window, joined with the final list and a public number. */
import type { PublicNumber } from '../enrolment/EnrolmentWindow'
import type { Consent, SlotKey } from '../enrolment/PupilWeek'
import type { CourseId, PersonId, PupilId, SchoolId, TermId } from '../ids'
import type { Grade } from '../people/School'

/** SHA-256 in lower-case hex. */
export type Hash = string

/** Anonymous name of one applicant in one draw: eight characters, known to the family alone. */
export type Ticket = string

/** 志愿组: the courses that share a slot with each other, ranked together. Its id is that of its first course in order. */
export interface DrawGroup {
  id: string
  courses: DrawCourse[]
}

export interface DrawCourse {
  courseId: CourseId
  name: string
  slots: SlotKey[]
  /**
   * Stretches of the week it takes: weekday and minute a stretch begins with, cut wherever a block begins or ends.
   * Two courses clash exactly when they share one.
   */
  takes: string[]
  /** Seats the draw gives away. */
  seats: number
}

/** One line of the published list. */
export interface DrawEntry {
  ticket: Ticket
  /** 签: tickets with the same lot stand next to each other in every order. Alone it is the ticket itself. */
  lot: string
  /** Ranked wishes by group, best first. */
  wishes: Record<string, CourseId[]>
}

/** What one applicant received, by ticket. */
export type DrawResult = Record<Ticket, CourseId[]>

/** 志愿 of one pupil in one draw, edited until the window closes. */
export interface Wishes {
  _id: string
  drawId: string
  schoolId: SchoolId
  termId: TermId
  pupilId: PupilId
  grade: Grade
  ticket: Ticket
  /** 同签: the sibling this child stands together with; null alone. */
  together: PupilId | null
  /** Ranked by group. Empty when everything was taken back. */
  wishes: Record<string, CourseId[]>
  consent: Consent
  by: PersonId
  at: number
  op: string
  /** Who changed it when, the newest last; the last twenty. */
  entries: { op: string; at: number; by: PersonId; on: 'phone' | 'paper' }[]
}

/**
 * `open` until the window closes · `sealed` the list and its hash stand published · `numbered` one person has entered
 * the public number · `confirmed` a second one has, the seed is made · `drawn` the result stands · `done` every place is recorded.
 */
export type DrawState = 'open' | 'sealed' | 'numbered' | 'confirmed' | 'drawn' | 'done'

export interface EnteredNumber {
  value: string
  by: PersonId
  byName: string
  at: number
  /** 见证人, as typed: of the parent committee, for example. */
  witnesses: string
  op: string
}

/** 改定公开号码: the named number was known before the list was sealed, or never came. Published with its reason. */
export interface SourceChange {
  op: string
  /** The number that was given up. */
  was: PublicNumber
  reason: string
  by: PersonId
  byName: string
  at: number
}

export interface Draw {
  _id: string
  schoolId: SchoolId
  schoolName: string
  termId: TermId
  windowId: string
  name: string
  grades: Grade[]
  opensAt: number
  closesAt: number
  state: DrawState
  /** Hash of the secret, standing on the page from before the opening. */
  commitment: Hash
  publicNumber: PublicNumber
  sourceChanges: SourceChange[]
  /** Set by sealing. */
  groups: DrawGroup[]
  applicants: number
  lists: number
  listHash: Hash | null
  sealedAt: number | null
  number: EnteredNumber | null
  /** The last second entry that differed from the first: both were thrown away. */
  differed: { op: string; byName: string } | null
  confirmed: { by: PersonId; byName: string; at: number; op: string } | null
  /** Disclosed with the seed, never before. */
  secret: string | null
  seed: Hash | null
  resultHash: Hash | null
  drawnAt: number | null
  /** How many applicants' places stand in their weeks. */
  recorded: number
  doneAt: number | null
}

/** So many lines of the list in one document. */
export const LINES_A_LIST = 300

/** A part of the list, and of the result once it is drawn. The pupils' ids never leave the functions. */
export interface DrawList {
  _id: string
  drawId: string
  schoolId: SchoolId
  part: number
  entries: DrawEntry[]
  pupils: Record<Ticket, PupilId>
  results: DrawResult
}

/** Where the secret waits; nothing but the drawing reads it. */
export interface DrawSecret {
  _id: string
  secret: string
}
