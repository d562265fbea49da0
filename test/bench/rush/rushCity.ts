/** A city in which everybody wants the same few courses: schools of twenty clubs, one guardian to a child. */
import { asId, type CourseId, type PupilId } from '@/domain/ids'
import { aSchool, type GivenSchool } from '@test/functions/given/aSchool'

export const DAY = '2026-11-23'
const PUPILS_EACH = 50
const CLUBS = 20
const SEATS = 20

export interface RushPhone {
  openid: string
  pupilId: PupilId
  /** Wished in this order: what is full is followed by the next. */
  wishes: CourseId[]
  /** Taps twice before the first answer has come. */
  tapsTwice: boolean
  /** The other parent does the same on a phone of his own, under another act. */
  hasTwin: boolean
}

export interface RushCity {
  schools: GivenSchool[]
  phones: RushPhone[]
  seats: number
}

/** The same numbers in every run: a small congruential die (Numerical Recipes), enough to mix popularity. */
function dieOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Few clubs are wanted by many: the n-th with a weight of 1/n, three wishes to a family. */
function wishesOf(school: string, die: () => number): CourseId[] {
  const weights = Array.from({ length: CLUBS }, (_, i) => 1 / (i + 1))
  const wishes: CourseId[] = []
  while (wishes.length < 3) {
    let at = die() * weights.reduce((sum, weight) => sum + weight, 0)
    const index = weights.findIndex((weight) => (at -= weight) < 0)
    if (index < 0 || weights[index] === 0) continue
    weights[index] = 0
    wishes.push(asId<'Course'>(`${school}-club${index}`))
  }
  return wishes
}

export function rushCity(guardians: number): RushCity {
  const die = dieOf(20261123)
  const perSchool = Math.min(500, guardians)
  const schools = Array.from({ length: Math.ceil(guardians / perSchool) }, (_, n) =>
    aSchool({
      id: `rush${n}`,
      day: DAY,
      homerooms: Math.ceil(perSchool / PUPILS_EACH),
      pupilsEach: Math.min(PUPILS_EACH, perSchool),
      clubs: Array.from({ length: CLUBS }, (_club, i) => ({ id: `club${i}`, capacity: SEATS })),
    }),
  )
  const phones = schools.flatMap((given) =>
    given.pupils.map((pupil, index): RushPhone => ({
      openid: given.guardian(index + 1).openid,
      pupilId: pupil._id,
      wishes: wishesOf(given.school._id, die),
      tapsTwice: die() < 0.1,
      hasTwin: die() < 0.05,
    })),
  )
  // As they come: nobody's school after the other.
  const line = phones.map((phone) => ({ phone, at: die() })).sort((a, b) => a.at - b.at)
  return { schools, phones: line.map(({ phone }) => phone), seats: schools.length * CLUBS * SEATS }
}
