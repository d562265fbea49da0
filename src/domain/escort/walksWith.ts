/** Art. 13: whom a child goes home with. Late care comes first: who stays late does not walk with the group that day. */
import type { Custody, Entry } from '../custody/Custody'
import { atMinute, MINUTE } from '../time'
import type { EscortPlace } from './EscortPlace'

type Placed = Pick<Custody, 'escort' | 'itinerary'>

export const walksWith = ({ escort, itinerary }: Placed): EscortPlace | null =>
  itinerary.some((leg) => leg.block === 'late') ? null : escort

/** A child's walk as her own record tells it. */
export interface ChildWalk {
  escortId: string
  /** On the road: departed and not back. */
  isOut: boolean
  /** Stops whose heads were counted with her among them. */
  counted: string[]
  /** The stop where nobody came for her. */
  notCollectedAt: string | null
}

/** The last walk in the record; null when the child did not depart with any. */
export function walkOf(entries: Entry[]): ChildWalk | null {
  let walk: ChildWalk | null = null
  for (const entry of entries) {
    if (entry.kind === 'departed')
      walk = { escortId: entry.escortId, isOut: true, counted: [], notCollectedAt: null }
    if (walk === null) continue
    if (entry.kind === 'counted') walk.counted.push(entry.stopId)
    if (entry.kind === 'not-collected') walk.notCollectedAt = entry.stopId
    if (entry.kind === 'returned' || entry.kind === 'released') walk.isOut = false
  }
  return walk
}

export const isOnTheRoad = ({ entries }: Pick<Custody, 'entries'>): boolean => walkOf(entries)?.isOut === true

/** When somebody should be there for her: at her stop with her delay, never before her afternoon ends. */
export function awaitedAt(custody: Placed & Pick<Custody, 'day' | 'endsAtMinute'>): number {
  const place = walksWith(custody)
  const stopMinute = place === null ? 0 : place.stopMinute + place.delayMinutes
  return atMinute(custody.day, 0) + Math.max(custody.endsAtMinute, stopMinute) * MINUTE
}
