/** Art. 8 · 要在开班前组织参与服务的教师和工作人员进行培训: of one school and term. */
import type { PersonId, SchoolId, TermId } from '../ids'
import type { Day } from '../time'
import type { Writer } from './ServiceFile'

export interface TrainingFields {
  day: Day
  topic: string
  minutes: number
  present: { personId: PersonId; name: string }[]
}

/** As it stood before a correction, and why it was corrected. */
export interface TrainingBefore extends TrainingFields, Writer {
  reason: string
}

/** One training that was held. */
export interface Training extends TrainingFields, Writer {
  id: string
  past: TrainingBefore[]
}

export interface TermTraining {
  _id: string
  schoolId: SchoolId
  termId: TermId
  held: Training[]
  ops: string[]
}

/** The first day of the term's trainings on which somebody was there; null: never. */
export const trainedOn = (training: Pick<TermTraining, 'held'> | null, personId: PersonId): Day | null =>
  (training?.held ?? [])
    .filter(({ present }) => present.some((one) => one.personId === personId))
    .map(({ day }) => day)
    .sort()[0] ?? null
