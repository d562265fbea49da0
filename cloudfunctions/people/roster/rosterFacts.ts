import type { SchoolId } from '@/domain/ids'
import type { Pupil } from '@/domain/people/Pupil'
import type { Homeroom, School } from '@/domain/people/School'
import { schoolYearOf } from '@/domain/roster/homeroomName'
import type { RosterFacts } from '@/domain/roster/compareRoster'
import type { Day } from '@/domain/time'
import { store } from '../../_kit/store'

export const theSchool = async (schoolId: SchoolId): Promise<School> => {
  const school = await store.get('schools', schoolId)
  if (school === null) throw new Error('a school of an appointment is gone')
  return school
}

/** Everybody who has not left; a child whose last day is today has left the roster already. */
export async function pupilsHere(schoolId: SchoolId, fields?: string[]): Promise<Pupil[]> {
  const pupils = await store.findAll('pupils', { schoolId }, fields)
  return pupils.filter(({ left }) => left === undefined)
}

export async function rosterFacts(schoolId: SchoolId, today: Day): Promise<Omit<RosterFacts, 'isWhole'>> {
  const [school, homerooms, pupils] = await Promise.all([
    theSchool(schoolId),
    store.findAll('homerooms', { schoolId }),
    pupilsHere(schoolId),
  ])
  return {
    schoolId,
    grades: school.grades,
    year: { stage: school.stage, beganIn: schoolYearOf(today) },
    homerooms,
    pupils,
  }
}

export const teachersOf = (homerooms: readonly Pick<Homeroom, '_id' | 'teacherId'>[]) =>
  new Map(homerooms.map(({ _id, teacherId }) => [_id, teacherId]))
