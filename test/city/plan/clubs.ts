import { asId, type CourseId } from '@/domain/ids'
import type { Grade } from '@/domain/people/School'
import type { Weekday } from '@/domain/time'
import type { SchoolCode } from '../schools'
import type { ClubName } from './clubCatalogue'
import { clubsOfLz } from './clubsOfLz'
import { clubsOfSh } from './clubsOfSh'
import { clubsOfYt } from './clubsOfYt'

export interface Club {
  name: ClubName
  grades: Grade[]
  on: Weekday[]
  /** Key of the teacher: `sh-c1`. */
  teacher: string
  venue: string
  seats: number
  /** How many of the seats are taken already. */
  taken: number
}

export interface CityClub extends Club {
  _id: CourseId
}

const TABLES: Record<SchoolCode, Club[]> = { sh: clubsOfSh, yt: clubsOfYt, lz: clubsOfLz }

/** Numbered in the order of the school's table: `club-sh-03`. */
export const clubsOf = (code: SchoolCode): CityClub[] =>
  TABLES[code].map((club, index) => ({
    ...club,
    _id: asId<'Course'>(`club-${code}-${String(index + 1).padStart(2, '0')}`),
  }))

/** Forty seats, all free, for every grade of the primary school: the course a rush is rehearsed on. */
export function rushCourseId(): CourseId {
  const club = clubsOf('sh').find((one) => one.name === '机器人创客')
  if (club === undefined) throw new Error('the rush has no course')
  return club._id
}
