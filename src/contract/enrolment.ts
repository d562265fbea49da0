import { z } from 'zod'
import type { FeeRule } from '@/domain/billing/FeeRule'
import type { DrawState } from '@/domain/draw/Draw'
import type { EnrolmentWindow, WindowState } from '@/domain/enrolment/EnrolmentWindow'
import type { CourseId, PupilId, SchoolId, TermId } from '@/domain/ids'
import type { Grade } from '@/domain/people/School'
import type { Day } from '@/domain/time'
import type { GuideCourse } from './plan'
import { idOf, opReader, searchReader, unchecked, wordsReader } from './readers'

const signature = z
  .strictObject({
    version: unchecked(wordsReader(20), 'one of our own, or refused'),
    signedName: unchecked(wordsReader(40), 'the signer’s own name as the school knows it, or refused'),
  })
  .nullable()
const child = { pupilId: idOf<'Pupil'>() }
const place = z.strictObject({ ...child, termId: idOf<'Term'>(), courseId: idOf<'Course'>() })
const one = { ...child, termId: idOf<'Term'>(), courseId: idOf<'Course'>(), op: opReader }
/** More courses than a family can choose at once. */
const basket = z.array(place).min(1).max(20)
const ranked = z.record(z.string().regex(/^[A-Za-z0-9_-]{1,64}$/), z.array(idOf<'Course'>()).max(20))

export const enrolmentInputs = {
  /** `termId` null: the term whose window speaks for the child now. */
  board: z.strictObject({ ...child, termId: idOf<'Term'>().nullable() }),
  /** All of it or nothing, for one child or several, also in different schools of the city. */
  enrol: z.strictObject({ items: basket, signature, op: opReader }),
  withdraw: z.strictObject(one),
  /** Leaves `from` and takes a seat in `courseId`: both or neither. */
  swap: z.strictObject({ ...one, from: idOf<'Course'>() }),
  wait: z.strictObject({ ...one, signature }),
  stopWaiting: z.strictObject(one),
  /** Takes the offered seat; a course in its way is left in the same act. */
  accept: z.strictObject(one),
  decline: z.strictObject(one),
  /** 志愿 by group, best first; all empty takes them back. */
  wishes: z.strictObject({
    ...child,
    termId: idOf<'Term'>(),
    windowId: idOf<'Window'>(),
    wishes: ranked,
    together: idOf<'Pupil'>().nullable(),
    signature,
    op: opReader,
  }),
  findPupil: z.strictObject({ schoolId: idOf<'School'>(), words: searchReader(20) }),
  /** 纸质报名: what a guardian may do by tapping, done by the office from a signed paper, by the same rules. */
  onPaper: z.strictObject({
    schoolId: idOf<'School'>(),
    pupilId: idOf<'Pupil'>(),
    termId: idOf<'Term'>(),
    /** The guardian who signed the paper, and why it is on paper. */
    signedName: wordsReader(40),
    words: wordsReader(60),
    /** 孩子信息的同意 was signed on the paper too; left out: it was not, or stands already. */
    consentSigned: z.boolean().optional(),
    act: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('enrol'), courseIds: z.array(idOf<'Course'>()).min(1).max(20) }),
      z.strictObject({ kind: z.literal('withdraw'), courseId: idOf<'Course'>() }),
      z.strictObject({ kind: z.literal('swap'), from: idOf<'Course'>(), courseId: idOf<'Course'>() }),
      z.strictObject({ kind: z.literal('wait'), courseId: idOf<'Course'>() }),
      z.strictObject({ kind: z.literal('stopWaiting'), courseId: idOf<'Course'>() }),
      z.strictObject({ kind: z.literal('accept'), courseId: idOf<'Course'>() }),
      z.strictObject({ kind: z.literal('wishes'), windowId: idOf<'Window'>(), wishes: ranked }),
    ]),
    op: opReader,
  }),
  paperBoard: z.strictObject({ schoolId: idOf<'School'>(), ...child, termId: idOf<'Term'>().nullable() }),
}

export interface BoardCourse extends GuideCourse {
  /** `null`: no ceiling (应托尽托). */
  left: number | null
  /** How many wait for it. */
  waiting: number
  /** `offered`: a freed seat is kept for this child. `waiting`: the child stands in line. */
  state: 'placed' | 'offered' | 'waiting' | 'free' | 'full' | 'clash'
  /** The child's place in line, from 1; null when it does not stand in it. */
  position: number | null
  offerUntil: number | null
  /** The placed course in the way, which can be swapped for this one; `name` names every one, for accepting leaves them all. */
  clashWith: { courseId: CourseId; name: string } | null
  /** What it costs from the day it would begin, by the fee rule in force. */
  quote: { serviceFen: number; agencyFen: number }
  /** Placed: what comes back if the child left now. */
  refundFen: number | null
  since: Day | null
}

export interface BoardWindow extends Pick<
  EnrolmentWindow,
  'id' | 'name' | 'round' | 'mode' | 'opensAt' | 'closesAt'
> {
  state: WindowState
}

/** The draw of the window that speaks for this child now. */
export interface BoardDraw {
  windowId: string
  state: DrawState
  commitment: string
  source: string
  fixedAt: number
  groups: { id: string; courseIds: CourseId[] }[]
  /** This child's own. */
  ticket: string | null
  wishes: Record<string, CourseId[]>
  together: PupilId | null
  savedAt: number | null
}

export interface BoardPupil {
  pupilId: PupilId
  name: string
  gender: 'girl' | 'boy'
  grade: Grade
  homeroomName: string
  schoolId: SchoolId
}

export interface Board {
  pupil: BoardPupil
  /** The caller's other children, in any school of the city. */
  siblings: BoardPupil[]
  schoolName: string
  termId: TermId
  termName: string
  /** Terms with a published plan, for switching. */
  terms: { termId: TermId; name: string }[]
  window: BoardWindow | null
  /** Later windows of this child's grade, the next first. */
  nextWindows: BoardWindow[]
  draw: BoardDraw | null
  /** Whether this child's application of the term is signed in the version in force. */
  signed: boolean
  /** The name the caller signs with. */
  signerName: string
  fee: FeeRule | null
  /** The first day a place taken now would count. */
  since: Day
  courses: BoardCourse[]
}

/** What an act changed, row by row: the board replaces exactly these. */
export interface Placement {
  pupilId: PupilId
  courseId: CourseId
  state: 'placed' | 'free' | 'waiting'
  left: number | null
  position: number | null
  since: Day | null
}

export interface FoundPupil {
  pupilId: PupilId
  name: string
  homeroomName: string
  grade: Grade
  hasApp: boolean
}

/** A paper as the function reads it. */
export type Paper = z.output<typeof enrolmentInputs.onPaper>

type Changed = { placements: Placement[] }
export interface EnrolmentApi {
  'enrolment/board': { input: z.input<typeof enrolmentInputs.board>; output: Board }
  'enrolment/enrol': { input: z.input<typeof enrolmentInputs.enrol>; output: Changed }
  'enrolment/withdraw': { input: z.input<typeof enrolmentInputs.withdraw>; output: Changed }
  'enrolment/swap': { input: z.input<typeof enrolmentInputs.swap>; output: Changed }
  'enrolment/wait': { input: z.input<typeof enrolmentInputs.wait>; output: Changed }
  'enrolment/stopWaiting': { input: z.input<typeof enrolmentInputs.stopWaiting>; output: Changed }
  'enrolment/accept': { input: z.input<typeof enrolmentInputs.accept>; output: Changed }
  'enrolment/decline': { input: z.input<typeof enrolmentInputs.decline>; output: Changed }
  'enrolment/wishes': { input: z.input<typeof enrolmentInputs.wishes>; output: BoardDraw }
  'enrolment/findPupil': {
    input: z.input<typeof enrolmentInputs.findPupil>
    output: { pupils: FoundPupil[] }
  }
  'enrolment/paperBoard': { input: z.input<typeof enrolmentInputs.paperBoard>; output: Board }
  'enrolment/onPaper': {
    input: z.input<typeof enrolmentInputs.onPaper>
    output: { placements: Placement[]; draw: BoardDraw | null }
  }
}
