/** The city and its three schools. All of them are invented. */
import type { Term } from '@/domain/calendar/Term'
import { asId, type CityId, type SchoolId } from '@/domain/ids'
import { NO_CORRECTIONS, type City, type Grade, type School, type Stage } from '@/domain/people/School'

const cityId: CityId = asId('xinyi')

const settings: Omit<City, 'terms'> = {
  _id: cityId,
  name: '新沂',
  offWorkMinute: { summer: 18 * 60, winter: 17 * 60 + 30, summerFrom: '05-01', summerTo: '09-30' },
  calendar: NO_CORRECTIONS,
  carePupilsPerTeacher: 45,
  walkAlone: { minGrade: 4, latestMinute: 18 * 60 },
  escortRatio: [
    { upToGrade: 2, pupilsPerAdult: 8 },
    { upToGrade: 4, pupilsPerAdult: 12 },
    { upToGrade: 9, pupilsPerAdult: 18 },
  ],
}

/** The city as it stands at `now`: its terms are the one that runs and the one after it. */
export const cityAt = (terms: Term[]): City => ({ ...settings, terms })

/** Stands in every id of the school: `h-sh-0302`, `p-sh-0302-07`. */
export type SchoolCode = 'sh' | 'yt' | 'lz'

export interface CitySchool extends School {
  code: SchoolCode
  /** Homerooms in each grade. */
  homeroomsPerGrade: (grade: Grade) => number
  /** Pupils in a homeroom, from–to. */
  pupilsFrom: number
  pupilsTo: number
}

const PRIMARY: Grade[] = [1, 2, 3, 4, 5, 6]
const JUNIOR: Grade[] = [7, 8, 9]

const school = (
  code: SchoolCode,
  name: string,
  stage: Stage,
  grades: Grade[],
  more: Pick<CitySchool, 'phone' | 'digestAtMinute' | 'homeroomsPerGrade' | 'pupilsFrom' | 'pupilsTo'>,
): CitySchool => ({ _id: asId<'School'>(`s-${code}`), cityId, code, name, stage, grades, ...more })

export const schools: CitySchool[] = [
  school('sh', '沭河路小学', 'primary', PRIMARY, {
    phone: '19900000001',
    digestAtMinute: 18 * 60 + 40,
    homeroomsPerGrade: () => 4,
    pupilsFrom: 37,
    pupilsTo: 44,
  }),
  school('yt', '云汀初级中学', 'junior', JUNIOR, {
    phone: '19900000002',
    digestAtMinute: 18 * 60 + 45,
    homeroomsPerGrade: () => 5,
    pupilsFrom: 38,
    pupilsTo: 46,
  }),
  school('lz', '鹭洲学校', 'nine-year', [...PRIMARY, ...JUNIOR], {
    phone: '19900000003',
    digestAtMinute: 18 * 60 + 40,
    homeroomsPerGrade: (grade) => (grade <= 6 ? 2 : 3),
    pupilsFrom: 33,
    pupilsTo: 40,
  }),
]

export function schoolOf(key: SchoolCode | SchoolId): CitySchool {
  const found = schools.find((one) => one.code === key || one._id === key)
  if (found === undefined) throw new Error(`no school ${key}`)
  return found
}

/** As the database holds it, without what only the building of the city needs. */
export const schoolDocs = (): School[] =>
  schools.map(({ _id, cityId: ofCity, name, stage, grades, phone, digestAtMinute }) => ({
    _id,
    cityId: ofCity,
    name,
    stage,
    grades,
    phone,
    digestAtMinute,
  }))
