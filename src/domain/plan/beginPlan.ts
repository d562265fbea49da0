/** Art. 8 · 制定课后服务实施方案: a term's plan is begun once; a published one is changed by beginning its next version. */
import { planId, type SchoolId, type TermId } from '../ids'
import { no, yes, type Result } from '../result'
import { contentOf } from './contentOf'
import { copiedContent } from './copiedContent'
import { emptyContent } from './emptyContent'
import type { Plan, PlanContent } from './Plan'
import { withOp, type PlanDraft } from './PlanDraft'
import type { PlanGround } from './PlanGround'

export interface BeginFacts {
  schoolId: SchoolId
  schoolName: string
  termId: TermId
  draft: PlanDraft | null
  /** The plan in force of this very term. */
  inForce: Plan | null
  /** The plan in force today, of whatever term. */
  running: Plan | null
  ground: PlanGround
  from: 'empty' | 'plan-in-force'
  op: string
  byName: string
  now: number
}

export type BeginDecision =
  { kind: 'already' } | { kind: 'new'; draft: PlanDraft } | { kind: 'next'; draft: PlanDraft }

/** A term whose plan is in force goes on from that plan, whatever was asked: children are in its courses. */
function beginning(facts: BeginFacts): PlanContent | null {
  const { schoolId, termId, inForce, running, ground, from } = facts
  if (inForce !== null) return contentOf(inForce)
  if (from === 'empty') return emptyContent(schoolId, termId, ground)
  return running === null ? null : copiedContent(contentOf(running), schoolId, termId, ground)
}

/** Refusals in order: begun already, nothing to copy from. */
export function beginPlan(facts: BeginFacts): Result<BeginDecision> {
  const { schoolId, schoolName, termId, draft, inForce, ground, op, byName, now } = facts
  if (draft !== null && draft.lastOps.includes(op)) return yes({ kind: 'already' })
  if (draft !== null && draft.state !== 'published')
    return no({ code: 'plan/begun-already', term: ground.term.name })
  const content = beginning(facts)
  if (content === null) return no({ code: 'plan/nothing-to-copy' })
  return yes({
    kind: draft === null ? 'new' : 'next',
    draft: {
      _id: planId(schoolId, termId),
      schoolId,
      schoolName,
      termId,
      term: ground.term,
      state: 'draft',
      content,
      rev: (draft?.rev ?? 0) + 1,
      version: Math.max(draft?.version ?? 0, inForce?.version ?? 0) + 1,
      savedBy: byName,
      savedAt: now,
      lastOps: withOp(draft ?? { lastOps: [] }, op),
      words: '',
      decidedBy: '',
      decidedAt: null,
      publishing: null,
    },
  })
}
