import { no, yes, type Result } from '../result'
import type { PlanDraft } from './PlanDraft'

/** The draft, when the office may write on it: before it is filed, and after it came back. */
export function writable(draft: PlanDraft | null): Result<PlanDraft> {
  if (draft === null) return no({ code: 'plan/none' })
  if (draft.state === 'draft' || draft.state === 'returned') return yes(draft)
  return no({ code: 'plan/not-writable', why: draft.state })
}
