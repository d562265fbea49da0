/** Art. 8: a training is written down once it is held; a correction keeps what stood before. */
import type { PersonId } from '../ids'
import { no, yes, type Result } from '../result'
import type { Day } from '../time'
import type { Writer } from './ServiceFile'
import type { TermTraining, Training, TrainingFields } from './TermTraining'
import { hasReason } from './writeFile'

export interface TrainingWish {
  /** Null: a new one. */
  trainingId: string | null
  day: Day
  topic: string
  minutes: number
  present: readonly PersonId[]
  reason: string
}

/**
 * The training as it will stand. Refused, in this order: no such training, a correction without its reason, a day to come,
 * nobody there, somebody who is not of the school. Whoever has left since stays in what they attended.
 */
export function saveTraining(
  training: Pick<TermTraining, 'held'> | null,
  wish: TrainingWish,
  facts: { op: string; writer: Writer; today: Day; names: ReadonlyMap<PersonId, string> },
): Result<{ training: Training; index: number | null }> {
  const { trainingId, day, topic, minutes, present, reason } = wish
  const { op, writer, today, names } = facts
  const held = training?.held ?? []
  const index = trainingId === null ? null : held.findIndex(({ id }) => id === trainingId)
  const before = index === null ? undefined : held[index]
  if (index !== null && before === undefined) return no({ code: 'service/unknown-entry' })
  if (before !== undefined && !hasReason(reason)) return no({ code: 'service/reason-missing' })
  if (day > today) return no({ code: 'training/day-wrong' })
  if (present.length === 0) return no({ code: 'training/nobody' })
  const known = new Map(before?.present.map(({ personId, name }) => [personId, name]))
  const people = [...new Set(present)].map((personId) => ({
    personId,
    name: names.get(personId) ?? known.get(personId) ?? null,
  }))
  const strangers = people.filter(({ name }) => name === null).length
  if (strangers > 0) return no({ code: 'training/stranger', count: strangers })
  const fields: TrainingFields = {
    ...{ day, topic, minutes },
    present: people.map(({ personId, name }) => ({ personId, name: name ?? '' })),
  }
  if (before === undefined) return yes({ training: { id: op, ...fields, ...writer, past: [] }, index: null })
  const { id, past, ...stood } = before
  return yes({ training: { id, ...fields, ...writer, past: [...past, { ...stood, reason }] }, index })
}
