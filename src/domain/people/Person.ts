import type { PersonId, PupilId, SchoolId } from '../ids'
import type { Day } from '../time'

/** Roles a person holds at a school; `bureau` and `inspector` hold theirs for the whole city (no school). */
export const ROLES = [
  'teacher',
  'duty-leader',
  'gate',
  'office',
  'clinic',
  'finance',
  'principal',
  'bureau',
  'inspector',
] as const
export type Role = (typeof ROLES)[number]

/** 任命: rights come from here and from nowhere else. Valid from `from` to `to`, both days included; no `to` means open. */
export interface Appointment {
  schoolId: SchoolId | null
  role: Role
  from: Day
  to: Day | null
}

/** 监护关系: binds a guardian to one pupil. */
export interface Ward {
  pupilId: PupilId
  schoolId: SchoolId
  relation: string
  since: Day
  /** 法院裁定禁止接送: this guardian learns nothing of the child's whereabouts and changes nothing (decision 012). */
  courtBarred?: boolean
}

export interface Person {
  _id: PersonId
  openid: string
  name: string
  phone: string
  appointments: Appointment[]
  wards: Ward[]
}

/** How colleagues and parents say it: 周岚老师. Guards and guardians go by name alone. */
export const calledAs = (person: Pick<Person, 'name' | 'appointments'>): string =>
  person.appointments.some((a) => a.role === 'teacher') ? `${person.name}老师` : person.name
