import { z } from 'zod'
import type { HomeroomId, PupilId } from '@/domain/ids'
import type { Grade } from '@/domain/people/School'
import type { RosterField } from '@/domain/roster/RosterColumn'
import type { RosterCounts } from '@/domain/roster/RosterRun'
import { idOf, opReader, unchecked, wordsReader } from './readers'

const schoolId = idOf<'School'>()
/** A request holds at most 100 KB of text. */
const MOST_OF_PART = 80_000
export const MOST_PARTS = 60

const columnKey = unchecked(z.string().max(60), 'a column’s heading, compared with the file')
  .nullable()
  .optional()
const mapping = z.strictObject({
  name: columnKey,
  homeroom: columnKey,
  grade: columnKey,
  no: columnKey,
  gender: columnKey,
  studentNo: columnKey,
})

const runId = unchecked(z.string().min(1).max(140), 'an id')

export const rosterInputs = {
  roster: z.strictObject({ schoolId }),
  /** `fileId` is the client's id of one choice of a file; a part sent again is the same part. */
  stageRoster: z.strictObject({
    schoolId,
    fileId: opReader,
    part: z.number().int().min(1).max(MOST_PARTS),
    data: z
      .string()
      .min(1)
      .max(MOST_OF_PART)
      .regex(/^[A-Za-z0-9+/]+={0,2}$/),
  }),
  readRoster: z.strictObject({
    schoolId,
    fileId: opReader,
    fileName: unchecked(wordsReader(120), 'the name of the office’s own file'),
    parts: z.number().int().min(1).max(MOST_PARTS),
  }),
  previewRoster: z.strictObject({ schoolId, fileId: opReader, mapping, isWhole: z.boolean() }),
  importRoster: z.strictObject({
    schoolId,
    fileId: opReader,
    mapping,
    isWhole: z.boolean(),
    /** The preview that was looked at. */
    seal: z.string().regex(/^[0-9a-f]{32}$/),
    hasReadWarnings: z.boolean(),
    op: opReader,
  }),
  rosterProgress: z.strictObject({ schoolId, runId }),
  undoRoster: z.strictObject({ schoolId, runId, op: opReader }),
  exportRoster: z.strictObject({ schoolId, op: opReader }),
}

export interface RosterProgress {
  runId: string
  kind: 'import' | 'undo'
  state: 'running' | 'done'
  byName: string
  at: number
  fileName: string
  done: number
  all: number
}

export interface RosterPage {
  pupils: number
  bound: number
  homerooms: {
    homeroomId: HomeroomId
    name: string
    grade: Grade
    pupils: number
    bound: number
    hasTeacher: boolean
  }[]
  running: RosterProgress | null
  last:
    | (Pick<RosterProgress, 'runId' | 'kind' | 'byName' | 'at' | 'fileName'> & {
        counts: RosterCounts
        /** Null: it cannot be undone any more. */
        undoUntil: number | null
      })
    | null
}

export interface ProblemView {
  where: string
  name: string
  words: string
}

export interface RosterPreview {
  fileId: string
  fileName: string
  columns: { key: string; title: string; isMarked: boolean; samples: string[] }[]
  mapping: Record<RosterField, string | null>
  /** Titles of the columns that are never kept. */
  leftOut: string[]
  isWhole: boolean
  lines: number
  counts: RosterCounts
  newHomerooms: string[]
  /** The first of each, in the file's order. */
  errors: ProblemView[]
  errorCount: number
  warnings: ProblemView[]
  warningCount: number
  moved: { name: string; from: string; to: string }[]
  renamed: { name: string; was: string; homeroomName: string }[]
  leavers: { pupilId: PupilId; name: string; homeroomName: string; notes: string[] }[]
  added: { name: string; homeroomName: string }[]

  seal: string
}

export interface RosterFile {
  fileName: string
  /** Base64 of the .xlsx. */
  data: string
}

type In<K extends keyof typeof rosterInputs> = z.input<(typeof rosterInputs)[K]>

export interface RosterApi {
  'people/roster': { input: In<'roster'>; output: RosterPage }
  'people/stageRoster': { input: In<'stageRoster'>; output: { part: number } }
  'people/readRoster': { input: In<'readRoster'>; output: RosterPreview }
  'people/previewRoster': { input: In<'previewRoster'>; output: RosterPreview }
  'people/importRoster': { input: In<'importRoster'>; output: RosterProgress }
  'people/rosterProgress': { input: In<'rosterProgress'>; output: RosterProgress }
  'people/undoRoster': { input: In<'undoRoster'>; output: RosterProgress }
  'people/exportRoster': { input: In<'exportRoster'>; output: RosterFile }
}
