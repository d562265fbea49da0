/** What an act upon a child's collectors comes to: the lists as they then are, and the line that remembers it. */
import type { CollectorAct, CollectorChange } from './CollectorChange'
import { CHANGES_KEPT } from './CollectorChange'
import type { Pupil } from './Pupil'

export type CollectorLists = Pick<Pupil, 'collectors' | 'barred' | 'delegations' | 'walkAlone'>

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

/** The newest last; the oldest go. */
export const remember = (changes: CollectorChange[], change: CollectorChange): CollectorChange[] =>
  [...changes, change].slice(-CHANGES_KEPT)
