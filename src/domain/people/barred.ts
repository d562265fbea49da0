/** C3 · 禁止接送: who may not collect a child, by whatever the school knows of that person. */
import type { Person } from './Person'
import type { BarredCollector, Collector, Pupil } from './Pupil'

/** Spaces, characters nobody sees and the dots between the parts of a name, however they were typed. */
const NOT_OF_THE_NAME =
  /[\s\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u3164\ufeff·•‧∙⋅・.．。-]/g
const plain = (name: string): string => name.normalize('NFKC').replace(NOT_OF_THE_NAME, '').toLowerCase()

/** 沈 大伟 is 沈大伟: neither a space nor what cannot be seen makes another person. */
export const sameName = (one: string, other: string): boolean => plain(one) === plain(other)

/** The registration, the person, or the name. A namesake waits for the duty leader. A list nobody can read bars everybody. */
export const bars = (
  barred: readonly BarredCollector[] | null,
  who: { name: string; id: string | null; personId: string | null },
): boolean =>
  barred === null ||
  barred.some(
    (one) =>
      (one.collectorId !== null && one.collectorId === who.id) ||
      (one.personId !== null && one.personId === who.personId) ||
      sameName(one.name, who.name),
  )

/** Of a court's order: the very person, or, where the order gives a name alone, the name. */
export const isBarredFrom = (
  { barred }: Pick<Pupil, 'barred'>,
  person: Pick<Person, '_id' | 'name'>,
): boolean =>
  barred === null ||
  barred.some(
    (one) =>
      one.by === 'court' &&
      (one.personId === null
        ? one.collectorId === person._id || sameName(one.name, person.name)
        : one.personId === person._id),
  )

/** The ward as the orders of the day make it; the same object when nothing changes, or when the orders cannot be read. */
export function withCourtOrder(person: Person, pupil: Pupil): Person['wards'] {
  if (pupil.barred === null) return person.wards
  const courtBarred = isBarredFrom(pupil, person)
  return person.wards.map((ward) =>
    ward.pupilId === pupil._id && (ward.courtBarred ?? false) !== courtBarred
      ? { ...ward, courtBarred }
      : ward,
  )
}

export const collectorText = (who: Pick<Collector, 'name' | 'relation'>): string =>
  `${who.relation} ${who.name}`
