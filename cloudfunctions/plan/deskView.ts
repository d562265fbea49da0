import type { PlanDesk, Saved } from '@/contract/plan'
import { contentOf } from '@/domain/plan/contentOf'
import { planGaps, type PlanGap } from '@/domain/plan/gaps'
import type { PlanDraft } from '@/domain/plan/PlanDraft'
import type { DeskFacts } from './deskFacts'

export const savedView = (draft: PlanDraft, gaps: PlanGap[]): Saved => ({
  state: draft.state,
  rev: draft.rev,
  version: draft.version,
  savedAt: draft.savedAt,
  gaps,
})

export function deskView({ school, city, term, draft, inForce, ground }: DeskFacts): PlanDesk {
  return {
    schoolId: school._id,
    schoolName: school.name,
    term,
    terms: city.terms,
    draft:
      draft === null
        ? null
        : {
            state: draft.state,
            rev: draft.rev,
            version: draft.version,
            content: draft.content,
            savedBy: draft.savedBy,
            savedAt: draft.savedAt,
            words: draft.words,
            decidedBy: draft.decidedBy,
            decidedAt: draft.decidedAt,
          },
    published: inForce === null ? null : { version: inForce.version, content: contentOf(inForce) },
    ground,
    gaps: draft === null ? [] : planGaps(draft.content, ground),
  }
}
