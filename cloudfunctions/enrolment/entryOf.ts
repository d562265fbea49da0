import type { EntryHow, WeekEntry } from '@/domain/enrolment/PupilWeek'
import { howOf, type Actor } from './Actor'

/** One act as it was sent: who, under which id, when. */
export interface Act {
  actor: Actor
  op: string
  now: number
}

/** One line of what happened in a week. */
export const entryOf = (
  { actor, op, now }: Act,
  entry: Pick<WeekEntry, 'kind' | 'courseId' | 'from'>,
  tap: EntryHow = 'tap',
): WeekEntry => ({ op, at: now, by: actor.by, how: howOf(actor, tap), words: actor.words, ...entry })
