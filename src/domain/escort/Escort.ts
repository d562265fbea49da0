/** Art. 13 · 放学护送: one group's walk on one day. The children themselves stand in their own records (C5). */
import type { PersonId, SchoolId } from '../ids'
import type { Day } from '../time'
import type { EscortStop } from './EscortGroup'

export interface StopReached {
  stopId: string
  /** Heads counted on arrival, and how many the record says were with the leader. */
  heads: number
  expected: number
  at: number
}

export interface Escort {
  _id: string
  schoolId: SchoolId
  day: Day
  groupId: string
  name: string
  route: string
  stops: EscortStop[]
  leaderId: PersonId
  leaderName: string
  secondId: PersonId | null
  secondName: string | null
  state: 'gathering' | 'walking' | 'done'
  departedAt: number | null
  reached: StopReached[]
  returnedAt: number | null
}
