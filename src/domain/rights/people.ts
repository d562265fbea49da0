/** Who somebody is here. */
import type { Rights } from './Sentence'

export const PEOPLE_RIGHTS = {
  'people/me': ['anyone who is known'],
} as const satisfies Rights
