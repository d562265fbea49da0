/** Art. 8 · 一校一案: two who write at once never overwrite each other, and nobody writes another school's courses. */
import { courseIdPrefix } from '../ids'
import { no, yes, type Result } from '../result'
import { courseOf } from './courseOf'
import type { PlanContent } from './Plan'
import type { PlanDraft } from './PlanDraft'
import type { PlanGround } from './PlanGround'
import { writable } from './writable'

export interface SaveFacts {
  draft: PlanDraft | null
  /** The `rev` the writer has read. */
  rev: number
  content: PlanContent
  op: string
  inForce: PlanGround['inForce']
}

/** Seats documents are named by course: an id is this school's and term's, or that of a course already in force here. */
function hasOwnIds({ courses }: PlanContent, draft: PlanDraft, inForce: PlanGround['inForce']): boolean {
  const prefix = courseIdPrefix(draft.schoolId, draft.termId)
  return Object.entries(courses).every(
    ([key, course]) =>
      key === course._id &&
      (key.startsWith(prefix) || courseOf({ courses: inForce }, course._id) !== undefined),
  )
}

/** Refusals in order: no draft, not writable, written on meanwhile, a foreign course id. The same op again is `already`. */
export function savePlan({
  draft,
  rev,
  content,
  op,
  inForce,
}: SaveFacts): Result<{ kind: 'already' | 'save'; draft: PlanDraft }> {
  if (draft !== null && draft.lastOps.includes(op)) return yes({ kind: 'already', draft })
  const open = writable(draft)
  if (!open.ok) return open
  if (open.value.rev !== rev)
    return no({ code: 'plan/changed-meanwhile', byName: open.value.savedBy, rev: open.value.rev })
  if (!hasOwnIds(content, open.value, inForce)) return no({ code: 'plan/course-id-wrong' })
  return yes({ kind: 'save', draft: open.value })
}

/** Names come from the appointment, never from what was typed. */
export function withStaffNames(content: PlanContent, { staff }: Pick<PlanGround, 'staff'>): PlanContent {
  const names = new Map(staff.map((one) => [one.personId, one.name]))
  const named = <T extends { teacherId: PlanContent['late']['teacherId']; teacherName: string }>(
    post: T,
  ): T => ({
    ...post,
    teacherName: names.get(post.teacherId) ?? post.teacherName,
  })
  return {
    ...content,
    courses: Object.fromEntries(Object.entries(content.courses).map(([id, course]) => [id, named(course)])),
    late: named(content.late),
  }
}
