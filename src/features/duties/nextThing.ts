import type { Duties, Duty } from '@/contract/attendance'

/** What a teacher does next: it takes the top half of the day. */
export type NextThing =
  | { kind: 'receive'; count: number }
  | { kind: 'call'; duty: Duty }
  | { kind: 'hand-on'; count: number; duty: Duty | null }
  | { kind: 'wait'; duty: Duty }
  | { kind: 'done' }
  | { kind: 'free' }

/** Children who wait to be taken over come before the roll: a roll counts only who is in hand or free. */
export function nextThing({ incoming, inHand, duties }: Duties): NextThing {
  if (incoming > 0) return { kind: 'receive', count: incoming }
  const toCall = duties.find((duty) => duty.state === 'to-call')
  if (toCall !== undefined) return { kind: 'call', duty: toCall }
  if (inHand > 0) {
    const duty = duties.find((d) => d.state === 'called' && d.inHand > 0)
    return { kind: 'hand-on', count: inHand, duty: duty ?? null }
  }
  const upcoming = duties.find((duty) => duty.state === 'upcoming')
  if (upcoming !== undefined) return { kind: 'wait', duty: upcoming }
  return { kind: duties.length === 0 ? 'free' : 'done' }
}
