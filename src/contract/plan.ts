import { z } from 'zod'
import type { PlanGap } from '@/domain/plan/gaps'
import type { Guide, GuideCourse, GuideHead } from '@/domain/plan/Guide'
import type { Course, PlanContent, Venue } from '@/domain/plan/Plan'
import type { DraftState, PlanVersion } from '@/domain/plan/PlanDraft'
import type { Term } from '@/domain/calendar/Term'
import type { DrawState } from '@/domain/draw/Draw'
import type { SchoolId } from '@/domain/ids'
import type { PlanGround, PlanStaff } from '@/domain/plan/PlanGround'
import type { Stage } from '@/domain/people/School'
import type { Day } from '@/domain/time'
import { idOf, opReader, unchecked, wordsReader } from './readers'
import { planContentReader } from './planContent'

const school = { schoolId: idOf<'School'>() }
const term = { ...school, termId: idOf<'Term'>() }
const rev = z.number().int().min(0).max(1_000_000)
const version = z.number().int().min(1).max(10_000)

export const planInputs = {
  /** `termId` null: the plan in force. */
  guide: z.strictObject({ ...school, termId: idOf<'Term'>().nullable() }),
  guides: z.strictObject({}),
  /** `termId` null: the draft that is being written, or the plan in force. */
  desk: z.strictObject({ ...school, termId: idOf<'Term'>().nullable() }),
  begin: z.strictObject({ ...term, from: z.enum(['empty', 'plan-in-force']), op: opReader }),
  save: z.strictObject({
    ...term,
    rev,
    content: unchecked(planContentReader, 'a draft: looked at when it is filed'),
    op: opReader,
  }),
  file: z.strictObject({ ...term, rev, op: opReader }),
  takeBack: z.strictObject({ ...term, op: opReader }),
  decide: z.strictObject({
    ...term,
    version,
    decision: z.enum(['noted', 'returned']),
    words: wordsReader(200),
    op: opReader,
  }),
  publish: z.strictObject({ ...term, version, op: opReader }),
  versions: z.strictObject(term),
  version: z.strictObject({ ...term, version }),
  filings: z.strictObject({ termId: idOf<'Term'>().nullable() }),
  /** What waits for a school's office. */
  waiting: z.strictObject(school),
}

export type PlanVersionHead = Pick<
  PlanVersion,
  | 'version'
  | 'state'
  | 'filedByName'
  | 'filedAt'
  | 'words'
  | 'decidedByName'
  | 'decidedAt'
  | 'publishedByName'
  | 'publishedAt'
>

export interface PlanDesk {
  schoolId: SchoolId
  schoolName: string
  term: Term
  terms: Term[]
  /** Null: nothing written for this term yet. */
  draft: {
    state: DraftState
    rev: number
    version: number
    content: PlanContent
    savedBy: string
    savedAt: number
    words: string
    decidedBy: string
    decidedAt: number | null
  } | null
  /** The version that is in force, if one is. */
  published: { version: number; content: PlanContent } | null
  ground: PlanGround
  gaps: PlanGap[]
}

export interface Saved {
  state: DraftState
  rev: number
  version: number
  savedAt: number
  gaps: PlanGap[]
}

export interface Filing {
  schoolId: SchoolId
  schoolName: string
  stage: Stage
  state: DraftState | 'none'
  version: number | null
  filedAt: number | null
  filedByName: string
  words: string
  publishedVersion: number | null
  undecidedDays: string[]
}

/** The office's first screen: what waits, and nothing that needs a child's record to be read. */
export interface OfficeWaiting {
  /** The plan that is being written, else the one in force; null when the school has none. */
  plan: {
    termName: string
    state: DraftState
    version: number
    words: string
    publishedVersion: number | null
  } | null
  /** Of the term that runs. */
  undecided: Day[]
  windows: { windowId: string; name: string; opensAt: number; closesAt: number }[]
  /** Draws that are not done. */
  draws: { windowId: string; name: string; state: DrawState; fixedAt: number }[]
  /** As last counted; null before the first count. */
  coverage: { at: number; pupils: number; asked: number; placed: number } | null
  /** Messages of the last week that WeChat did not bring. */
  undelivered: number
}

export interface PlanApi {
  'plan/guide': { input: z.input<typeof planInputs.guide>; output: Guide }
  'plan/guides': { input: z.input<typeof planInputs.guides>; output: { guides: GuideHead[] } }
  'plan/desk': { input: z.input<typeof planInputs.desk>; output: PlanDesk }
  'plan/begin': { input: z.input<typeof planInputs.begin>; output: PlanDesk }
  'plan/save': { input: z.input<typeof planInputs.save>; output: Saved }
  'plan/file': { input: z.input<typeof planInputs.file>; output: Saved }
  'plan/takeBack': { input: z.input<typeof planInputs.takeBack>; output: Saved }
  'plan/decide': { input: z.input<typeof planInputs.decide>; output: Filing }
  'plan/publish': { input: z.input<typeof planInputs.publish>; output: Saved }
  'plan/versions': { input: z.input<typeof planInputs.versions>; output: { versions: PlanVersionHead[] } }
  'plan/version': {
    input: z.input<typeof planInputs.version>
    output: PlanVersionHead & { content: PlanContent; schoolName: string; term: Term }
  }
  'plan/waiting': { input: z.input<typeof planInputs.waiting>; output: OfficeWaiting }
  'plan/filings': {
    input: z.input<typeof planInputs.filings>
    output: { term: Term; terms: Term[]; filings: Filing[] }
  }
}
export type { Course, Guide, GuideCourse, GuideHead, PlanGround, PlanStaff, Venue }
