/** Art. 14: signing in on a computer. Whose posts have a desk, the rule looks at (`domain/desk/atDesk`). */
import type { Rights } from './Sentence'

export const DESK_RIGHTS = {
  'people/askDesk': ['anyone at all'],
  'people/waitDesk': ['anyone at all'],
  'people/scanDesk': ['anyone who is known'],
  'people/confirmDesk': ['anyone who is known'],
  'people/refuseDesk': ['anyone who is known'],
  'people/desks': ['anyone who is known'],
  'people/closeDesks': ['anyone who is known'],
  'people/leaveDesk': ['anyone who is known'],
} as const satisfies Rights
