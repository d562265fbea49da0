import { planId } from '@/domain/ids'
import type { PlanDraft } from '@/domain/plan/PlanDraft'
import { aWholePlan } from './aGround'
import { aPlan } from './aPlan'
import { SCHOOL, TERM } from './people'

export const aDraft = (more: Partial<PlanDraft> = {}): PlanDraft => ({
  _id: planId(SCHOOL, TERM),
  schoolId: SCHOOL,
  schoolName: '实验小学',
  termId: TERM,
  term: aPlan().term,
  state: 'draft',
  content: aWholePlan(),
  rev: 3,
  version: 1,
  savedBy: '教务李',
  savedAt: 0,
  lastOps: ['op-of-before'],
  words: '',
  decidedBy: '',
  decidedAt: null,
  publishing: null,
  ...more,
})
