import type { LookedAt } from '@/contract/custody'
import { say } from '@/domain/failure'

interface Facts {
  looked: LookedAt | null
  refusal: string | null
  unknown: string
  released: unknown
}

/** Which of the gate's faces is shown: one big yes, one big no, or the question how to check. */
export type ReleaseFace =
  | { is: 'loading' }
  | { is: 'unknown'; say: string }
  | { is: 'no'; say: string; looked: LookedAt }
  | { is: 'yes'; verdict: Extract<LookedAt['verdict'], { is: 'yes' }>; looked: LookedAt }
  | { is: 'ask'; looked: LookedAt }
  | { is: 'done'; looked: LookedAt }

/** A child who is not in school's hands is refused before anybody asks how to check. */
function notHere({ child }: LookedAt): string | null {
  if (child.status === 'held') return null
  if (child.status === 'released') return `${child.name}已经离校，不能再放行一次。`
  return say({ code: 'custody/not-in-school', pupil: child.name })
}

export function releaseFace({ looked, refusal, unknown, released }: Facts): ReleaseFace {
  if (unknown !== '') return { is: 'unknown', say: unknown }
  if (looked === null) return { is: 'loading' }
  if (released !== null) return { is: 'done', looked }
  const no = refusal ?? notHere(looked)
  if (no !== null) return { is: 'no', say: no, looked }
  const { verdict } = looked
  return verdict.is === 'yes' ? { is: 'yes', verdict, looked } : { is: 'ask', looked }
}
