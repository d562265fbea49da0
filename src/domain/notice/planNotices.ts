/** Art. 8, 14: what the bureau said of a plan, and that it is published, reaches the office and the principal. */
import type { SchoolId, TermId } from '../ids'
import { schoolDayOf } from '../time'
import type { Notice } from './Notice'

export type PlanStep = 'noted' | 'returned' | 'published'

const WHAT: Record<PlanStep, string> = {
  noted: '教育局已备案，可以公布',
  returned: '教育局退回，请修改',
  published: '已经公布',
}

/** One version is noted, returned or published once: its number makes the id. */
export const planNotices = (facts: {
  schoolId: SchoolId
  schoolName: string
  termId: TermId
  version: number
  step: PlanStep
  /** The bureau's words, or what the version is called. */
  note: string
  now: number
}): Notice[] =>
  (['office', 'principal'] as const).map((role) => ({
    id: `plan:${facts.schoolId}:${facts.termId}:${facts.version}:${facts.step}:${role}`,
    template: 'plan',
    schoolId: facts.schoolId,
    day: schoolDayOf(facts.now),
    to: { kind: 'role', schoolId: facts.schoolId, role },
    at: facts.now,
    data: { school: facts.schoolName, what: WHAT[facts.step], note: facts.note },
    page: 'pages/office/plan/index',
  }))
