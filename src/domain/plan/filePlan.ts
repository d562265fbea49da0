/** Art. 8, 14: a plan goes to the bureau whole or not at all. */
import type { Failure } from '../failure'
import type { PersonId } from '../ids'
import { no, yes, type Result } from '../result'
import type { PlanGap } from './gaps'
import { versionId, type PlanDraft, type PlanVersion } from './PlanDraft'
import { writable } from './writable'

export interface FileFacts {
  draft: PlanDraft | null
  rev: number
  op: string
  gaps: PlanGap[]
  /** What `windowTrouble` says of the draft's windows now. */
  trouble: Failure | null
  by: PersonId
  byName: string
  now: number
}

export type FileDecision =
  { kind: 'already'; draft: PlanDraft } | { kind: 'file'; draft: PlanDraft; version: PlanVersion }

/** Refusals in order: no draft, not writable, written on meanwhile, gaps, a window that cannot be as written. */
export function filePlan(facts: FileFacts): Result<FileDecision> {
  const { draft, rev, op, gaps, trouble, by, byName, now } = facts
  if (draft !== null && draft.lastOps.includes(op)) return yes({ kind: 'already', draft })
  const open = writable(draft)
  if (!open.ok) return open
  const { schoolId, termId, version, content, savedBy } = open.value
  if (open.value.rev !== rev)
    return no({ code: 'plan/changed-meanwhile', byName: savedBy, rev: open.value.rev })
  if (gaps.length > 0) return no({ code: 'plan/gaps', count: gaps.length })
  if (trouble !== null) return no(trouble)
  return yes({
    kind: 'file',
    draft: open.value,
    version: {
      _id: versionId(schoolId, termId, version),
      schoolId,
      termId,
      version,
      rev,
      content,
      filedBy: by,
      filedByName: byName,
      filedAt: now,
      state: 'filed',
      words: '',
      decidedBy: null,
      decidedByName: '',
      decidedAt: null,
      publishedByName: '',
      publishedAt: null,
    },
  })
}
