/** Who somebody is here. */
import type { Rights } from './Sentence'

export const PEOPLE_RIGHTS = {
  'people/me': ['anyone who is known'],
  'people/health': ['a guardian of the child'],
  'people/saveHealth': ['a guardian of the child'],
} as const satisfies Rights
