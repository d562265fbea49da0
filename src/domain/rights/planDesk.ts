import type { Sentence } from './Sentence'

/** Who writes the school's plan and runs its enrolment. */
export const PLAN_DESK = [
  'office of the school',
  'principal of the school',
] as const satisfies readonly Sentence[]
