/** Art. 13 · 放学护送: one group's walk on one day. Who holds each child stands in the child's own record (C5). */
import type { Unfit } from '../attendance/Session'
import type { PersonId, PupilId, SchoolId } from '../ids'
import type { Day } from '../time'
import type { EscortStop } from './EscortGroup'

type Event =
  | { kind: 'departed'; pupils: number; adults: number; most: number }
  | { kind: 'counted'; stopId: string; stopName: string; heads: number }
  | { kind: 'left'; stopId: string; stopName: string }
  | { kind: 'returned' }

/**
 * 一步. Written down before it enters the children's records, with the children it is about: a step whose function died
 * on the way is finished by the next act of the walk.
 */
export type EscortStep = {
  op: string
  at: number
  by: PersonId
  byName: string
  /** When it happened, if the phone had no network then and told it later. */
  happenedAt?: number
  pupilIds: PupilId[]
} & Event

export interface Escort {
  _id: string
  schoolId: SchoolId
  day: Day
  groupId: string
  name: string
  route: string
  /** In the order they are reached. */
  stops: EscortStop[]
  leaderId: PersonId
  leaderName: string
  secondId: PersonId | null
  secondName: string | null
  state: 'gathering' | 'walking' | 'done'
  /** The walk so far; it only grows. */
  steps: EscortStep[]
  /** 代班: who was named instead, by whom and why. */
  named: { op: string; at: number; by: PersonId; byName: string; words: string }[]
  /** Adults of the group who may not serve today, and why: somebody else is to be named. */
  unfit?: Unfit[]
  /** When the duty leader was told that the walk is not back; null while nobody was. */
  overdueAt: number | null
}

export const escortId = (day: Day, groupId: string): string => `${day.split('-').join('')}_${groupId}`
