/** Rule 5: marks merge by event. The later event wins, by its own time, then by id; the earlier stays in the history. */
import { last } from '../lists'
import type { MarkEvent, RollMark } from './Session'

const later = (a: MarkEvent, b: MarkEvent): number => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** All distinct events in order; merging is commutative, associative and idempotent. */
export function mergeMarks(one: MarkEvent[], other: MarkEvent[]): MarkEvent[] {
  const byId = new Map([...one, ...other].map((event) => [event.id, event]))
  return [...byId.values()].sort(later)
}

export const markInForce = (events: MarkEvent[] | undefined): RollMark | null =>
  events === undefined ? null : (last(mergeMarks(events, []))?.mark ?? null)
