/** Art. 8, 14: what may become of a filed plan: taken back by the school, returned or noted by the bureau, published. */
import { MINUTE } from '../time'
import { no, yes, type Result } from '../result'
import type { PlanDraft, Publishing } from './PlanDraft'

const LEAST_WORDS = 4
/** No function lives this long: a publication older than this has died on the way. */
export const PUBLISHING_TAKES = MINUTE

type Step = Result<{ kind: 'already' | 'go'; draft: PlanDraft }>

/** Filed or noted, and not being published at this moment. The same op again is `already`. */
export function takeBackPlan(draft: PlanDraft | null, op: string): Step {
  if (draft === null) return no({ code: 'plan/none' })
  if (draft.lastOps.includes(op)) return yes({ kind: 'already', draft })
  if (draft.state !== 'filed' && draft.state !== 'noted') return no({ code: 'plan/not-filed' })
  if (draft.publishing !== null) return no({ code: 'busy/try-again' })
  return yes({ kind: 'go', draft })
}

/** Refusals in order: a return without a reason of four characters, not waiting in this version. */
export function decidePlan(
  draft: PlanDraft | null,
  facts: { version: number; decision: 'noted' | 'returned'; words: string; op: string },
): Step {
  const { version, decision, words, op } = facts
  if (draft !== null && draft.lastOps.includes(op)) return yes({ kind: 'already', draft })
  if (decision === 'returned' && Array.from(words.trim()).length < LEAST_WORDS)
    return no({ code: 'plan/reason-missing' })
  if (draft === null || draft.state !== 'filed' || draft.version !== version)
    return no({ code: 'plan/not-filed' })
  return yes({ kind: 'go', draft })
}

/**
 * Only the noted version. Whoever sends the same op again goes on with what was begun; somebody else waits until that is
 * over, or has died (`PUBLISHING_TAKES`).
 */
export function publishPlan(
  draft: PlanDraft | null,
  facts: { version: number; asked: Publishing },
): Result<{ kind: 'already'; draft: PlanDraft } | { kind: 'go'; draft: PlanDraft; publishing: Publishing }> {
  const { version, asked } = facts
  if (draft === null) return no({ code: 'plan/none' })
  if (draft.lastOps.includes(asked.op)) return yes({ kind: 'already', draft })
  if (draft.state !== 'noted' || draft.version !== version) return no({ code: 'plan/not-noted' })
  const { publishing } = draft
  if (publishing === null) return yes({ kind: 'go', draft, publishing: asked })
  const isMine = publishing.op === asked.op
  if (!isMine && publishing.at > asked.at - PUBLISHING_TAKES) return no({ code: 'busy/try-again' })
  return yes({ kind: 'go', draft, publishing })
}
