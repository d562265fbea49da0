/** What an act upon a child's collectors comes to: the lists as they then are, and the line that remembers it. */
import type { CollectorAct, CollectorChange } from './CollectorChange'
import { CHANGES_KEPT, TURNED_AWAY_KEPT } from './CollectorChange'
import type { Pupil } from './Pupil'

export type CollectorLists = Pick<Pupil, 'collectors' | 'barred' | 'delegations' | 'walkAlone'> &
  Required<Pick<Pupil, 'guardianRequests'>>

export interface PupilEdit {
  lists: Partial<CollectorLists>
  act: CollectorAct
  about: string
  reason: string
}

export const edit = (
  lists: Partial<CollectorLists>,
  act: CollectorAct,
  about: string,
  reason = '',
): PupilEdit => ({ lists, act, about, reason })

/** The newest last; the oldest go. Whoever is turned away again and again pushes out nobody else's line. */
export function remember(changes: CollectorChange[], change: CollectorChange): CollectorChange[] {
  const all = [...changes, change]
  const worn = all.filter(({ act }) => act === 'turned-away').slice(0, -TURNED_AWAY_KEPT)
  return all.filter((one) => !worn.includes(one)).slice(-CHANGES_KEPT)
}
