import { asId, type HomeroomId, type PersonId, type PupilId } from '@/domain/ids'
import type { Grade, Homeroom } from '@/domain/people/School'
import { diceFor } from './dice'
import { schools, type CitySchool } from './schools'

export interface CityHomeroom extends Homeroom {
  school: CitySchool
  /** `sh-0302`: shared by the ids of the homeroom, its teacher, its care course and its pupils. */
  key: string
  pupils: number
  teacherId: PersonId
}

const GRADE_DIGIT: Record<Grade, string> = {
  1: '一',
  2: '二',
  3: '三',
  4: '四',
  5: '五',
  6: '六',
  7: '七',
  8: '八',
  9: '九',
}

/** Homerooms whose size is a promise to the tests. */
const EXACT: Record<string, number> = { 'sh-0302': 45, 'yt-0803': 60 }

const two = (n: number): string => String(n).padStart(2, '0')

export const homeroomIdOf = (key: string): HomeroomId => asId(`h-${key}`)
export const homeroomTeacherIdOf = (key: string): PersonId => asId(`t-${key}`)
export const pupilIdOf = (key: string, no: number): PupilId => asId(`p-${key}-${two(no)}`)

function homeroomsOf(school: CitySchool): CityHomeroom[] {
  const dice = diceFor(`homerooms of ${school.code}`)
  return school.grades.flatMap((grade) =>
    Array.from({ length: school.homeroomsPerGrade(grade) }, (_, index): CityHomeroom => {
      const key = `${school.code}-${two(grade)}${two(index + 1)}`
      const usual = dice.int(school.pupilsFrom, school.pupilsTo)
      return {
        _id: homeroomIdOf(key),
        schoolId: school._id,
        grade,
        name: `${GRADE_DIGIT[grade]}(${index + 1})班`,
        teacherId: homeroomTeacherIdOf(key),
        school,
        key,
        pupils: EXACT[key] ?? usual,
      }
    }),
  )
}

export const homerooms: CityHomeroom[] = schools.flatMap(homeroomsOf)

export function homeroomOf(key: string): CityHomeroom {
  const found = homerooms.find((one) => one.key === key)
  if (found === undefined) throw new Error(`no homeroom ${key}`)
  return found
}

export const homeroomDocs = (): Homeroom[] =>
  homerooms.map(({ _id, schoolId, grade, name, teacherId }) => ({ _id, schoolId, grade, name, teacherId }))
