/** Art. 13 · 自行离校: a guardian's standing consent; the city says from which grade. */
import type { PersonId } from '../ids'
import { no, yes, type Result } from '../result'
import { edit, type PupilEdit } from './PupilEdit'
import type { Pupil } from './Pupil'
import type { City } from './School'

export function consentWalkAlone(
  pupil: Pupil,
  { consent, by, now, city }: { consent: boolean; by: PersonId; now: number; city: City },
): Result<PupilEdit> {
  if (!consent) return yes(edit({ walkAlone: null }, 'walk-alone-taken-back', ''))
  const { minGrade } = city.walkAlone
  if (pupil.grade < minGrade) return no({ code: 'custody/walk-alone-too-young', pupil: pupil.name, minGrade })
  return yes(edit({ walkAlone: { consentBy: by, consentAt: now } }, 'walk-alone-given', ''))
}
