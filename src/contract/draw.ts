import { z } from 'zod'
import type { Draw, DrawEntry, DrawGroup, DrawResult, DrawState, Hash } from '@/domain/draw/Draw'
import type { SchoolId, TermId } from '@/domain/ids'
import type { Grade } from '@/domain/people/School'
import { idOf, lineReader, momentReader, opReader, wordsReader } from './readers'

const draw = { schoolId: idOf<'School'>(), termId: idOf<'Term'>(), windowId: idOf<'Window'>() }
const number = lineReader(60)

export const drawInputs = {
  /** The public page, for anybody. */
  draw: z.strictObject(draw),
  drawList: z.strictObject({ ...draw, part: z.number().int().min(0).max(1000) }),
  /** `termId` null: the term whose window speaks now. */
  drawDesk: z.strictObject({ schoolId: idOf<'School'>(), termId: idOf<'Term'>().nullable() }),
  enterNumber: z.strictObject({ ...draw, number, witnesses: wordsReader(60), op: opReader }),
  confirmNumber: z.strictObject({ ...draw, number, op: opReader }),
  /** Only where the named number was known before the list was sealed, or never came. */
  renameSource: z.strictObject({
    ...draw,
    source: wordsReader(40),
    fixedAt: momentReader,
    reason: wordsReader(60),
    op: opReader,
  }),
  /** Goes on from wherever the draw stands; a timer does the same. */
  runDraw: z.strictObject({ ...draw, op: opReader }),
}

/** All a parent needs to check the draw; nobody's name. Parts appear as they are fixed. */
export interface PublicDraw extends Pick<
  Draw,
  | 'schoolId'
  | 'schoolName'
  | 'termId'
  | 'windowId'
  | 'name'
  | 'grades'
  | 'opensAt'
  | 'closesAt'
  | 'state'
  | 'commitment'
  | 'groups'
  | 'applicants'
  | 'lists'
  | 'listHash'
  | 'sealedAt'
  | 'secret'
  | 'seed'
  | 'resultHash'
  | 'drawnAt'
  | 'recorded'
  | 'doneAt'
> {
  source: string
  fixedAt: number
  /** Every number that was given up before this one, and why; almost always empty. */
  sourceChanges: { source: string; fixedAt: number; reason: string; byName: string; at: number }[]
  number: { value: string; byName: string; witnesses: string; at: number } | null
  confirmedByName: string | null
}

/** A part of the anonymous list, with the result once it stands. */
export interface PublicDrawList {
  part: number
  entries: DrawEntry[]
  results: DrawResult
}

/** One window as the office sees it. */
export interface DeskWindow {
  windowId: string
  name: string
  round: 'main' | 'supplement' | 'change'
  mode: 'first-come' | 'draw'
  grades: Grade[]
  opensAt: number
  closesAt: number
  /** Draws only. */
  draw: {
    state: DrawState
    wishes: number
    recorded: number
    applicants: number
    listHash: Hash | null
    source: string
    fixedAt: number
    number: PublicDraw['number']
    confirmedByName: string | null
    resultHash: Hash | null
  } | null
}

export interface DeskCourse {
  courseId: string
  name: string
  capacity: number
  taken: number
  offered: number
  waiting: number
  /** First wishes of a draw that is open. */
  wished: number
}

export interface DrawDesk {
  schoolId: SchoolId
  termId: TermId
  termName: string
  /** Terms with a published plan, for switching. */
  terms: { termId: TermId; name: string }[]
  windows: DeskWindow[]
  courses: DeskCourse[]
  coverage: Coverage
  shortage: Shortage[]
}

/** M2.2, M3.5: of all pupils, who asked, who has a place, who waits, who comes all five days. */
export interface CoverageRow {
  pupils: number
  asked: number
  placed: number
  waiting: number
  fiveDays: number
}
export interface Coverage extends CoverageRow {
  at: number
  homerooms: (CoverageRow & { name: string; grade: Grade })[]
}

/** 应托尽托: what basic care of a grade still needs by the staffing rule. */
export interface Shortage {
  grade: Grade
  weekday: number
  pupils: number
  teachers: number
  teachersShort: number
  rooms: number
  roomsShort: number
}

export type { DrawGroup }

export const coverageInputs = {
  coverage: z.strictObject({ schoolId: idOf<'School'>(), termId: idOf<'Term'>().nullable() }),
  cityCoverage: z.strictObject({ termId: idOf<'Term'>().nullable() }),
}

export interface SchoolCoverage extends CoverageRow {
  schoolId: SchoolId
  schoolName: string
  at: number | null
  hasPlan: boolean
}

export interface DrawApi {
  'enrolment/draw': { input: z.input<typeof drawInputs.draw>; output: PublicDraw }
  'enrolment/drawList': { input: z.input<typeof drawInputs.drawList>; output: PublicDrawList }
  'enrolment/drawDesk': { input: z.input<typeof drawInputs.drawDesk>; output: DrawDesk }
  'enrolment/enterNumber': { input: z.input<typeof drawInputs.enterNumber>; output: PublicDraw }
  'enrolment/confirmNumber': { input: z.input<typeof drawInputs.confirmNumber>; output: PublicDraw }
  'enrolment/renameSource': { input: z.input<typeof drawInputs.renameSource>; output: PublicDraw }
  'enrolment/runDraw': { input: z.input<typeof drawInputs.runDraw>; output: PublicDraw }
  'enrolment/coverage': {
    input: z.input<typeof coverageInputs.coverage>
    output: Coverage & { termId: TermId }
  }
  'enrolment/cityCoverage': {
    input: z.input<typeof coverageInputs.cityCoverage>
    output: { termId: TermId; termName: string; schools: SchoolCoverage[]; city: CoverageRow }
  }
}
