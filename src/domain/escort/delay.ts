/** Art. 13: 「我会晚到」 — a guardian asks the group to wait, as long as the child has not walked on from her stop. */
import type { Custody } from '../custody/Custody'
import type { EscortPlace } from './EscortPlace'
import { walkOf, walksWith } from './walksWith'

/** Her place while somebody may still be late for it. */
export function waitsFor(custody: Custody): EscortPlace | null {
  if (custody.status !== 'expected' && custody.status !== 'held') return null
  const walk = walkOf(custody.entries)
  return walk !== null && (!walk.isOut || walk.notCollectedAt !== null) ? null : walksWith(custody)
}
