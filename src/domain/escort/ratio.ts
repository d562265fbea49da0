/** Art. 13 · 护送配比. C5: at most so many pupils to one adult, by the youngest who walks. */
import type { City, Grade } from '../people/School'

export interface Ratio {
  perAdult: number
  adults: number
  most: number
}

/** The first line of the city's table that fits the youngest; a grade it does not know may not walk (rule 11). */
export function ratioFor(table: City['escortRatio'], grades: Grade[], adults: number): Ratio {
  const youngest = Math.min(...grades)
  const line = [...table].sort((a, b) => a.upToGrade - b.upToGrade).find((l) => youngest <= l.upToGrade)
  const perAdult = line?.pupilsPerAdult ?? 0
  return { perAdult, adults, most: perAdult * adults }
}
