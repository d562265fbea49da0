/** Art. 10: money. Hardship is the family's and finance's alone. */
import type { Rights } from './Sentence'

export const FINANCE_RIGHTS = {
  'finance/familyHardship': ['a guardian of the child'],
  'finance/askHardship': ['a guardian of the child'],
  'finance/withdrawHardship': ['a guardian of the child'],
  'finance/hardships': ['finance of the school'],
  'finance/hardship': ['finance of the school'],
  'finance/hardshipPupils': ['finance of the school'],
  'finance/enterHardship': ['finance of the school'],
  'finance/decideHardship': ['finance of the school'],
  'finance/hardshipSums': ['principal of the school', 'finance of the school'],
} as const satisfies Rights
