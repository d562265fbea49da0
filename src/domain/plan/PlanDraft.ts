/** Art. 8 · 一校一案 on its way: draft → filed → returned with a reason, or noted → published. Every version is kept. */
import type { Term } from '../calendar/Term'
import type { PersonId, SchoolId, TermId } from '../ids'
import type { PlanContent } from './Plan'

/** `draft` being written · `filed` waits for the bureau · `returned` written on, with a reason · `noted` may be published. */
export type DraftState = 'draft' | 'filed' | 'returned' | 'noted' | 'published'

/** What the school is writing for a term: one document, `schoolId:termId`. */
export interface PlanDraft {
  _id: string
  schoolId: SchoolId
  schoolName: string
  termId: TermId
  term: Term
  state: DraftState
  content: PlanContent
  /** Grows with every saving and every step: whoever writes on an older one is told. */
  rev: number
  /** The version this will be once it is filed; the first is 1. */
  version: number
  savedBy: string
  savedAt: number
  /** The ops of the last savings and steps, the newest last, so that sending one again changes nothing. */
  lastOps: string[]
  /** The bureau's words with its last decision; empty when there are none. */
  words: string
  decidedBy: string
  decidedAt: number | null
  /** 公布 takes several writes: from the first of them until the last, who began it. */
  publishing: Publishing | null
}

export interface Publishing {
  op: string
  by: PersonId
  byName: string
  at: number
}

const OPS_KEPT = 20
export const withOp = (draft: Pick<PlanDraft, 'lastOps'>, op: string): string[] =>
  [...draft.lastOps, op].slice(-OPS_KEPT)

/** 备案版本: what was filed, and what became of it. Content never changes once it waits for the bureau. */
export interface PlanVersion {
  _id: string
  schoolId: SchoolId
  termId: TermId
  version: number
  /** The draft's `rev` it was made from. */
  rev: number
  content: PlanContent
  filedBy: PersonId
  filedByName: string
  filedAt: number
  state: 'filed' | 'taken-back' | 'returned' | 'noted' | 'published'
  words: string
  decidedBy: PersonId | null
  decidedByName: string
  decidedAt: number | null
  publishedByName: string
  publishedAt: number | null
}

export const versionId = (schoolId: SchoolId, termId: TermId, version: number): string =>
  `${schoolId}:${termId}:${version}`
