import type { PersonId, PupilId, SchoolId } from '../ids'
import type { Day } from '../time'
import type { ConsentEntry } from './childConsent'

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
  /** 代理: whose post it is, held in their place until `to`. */
  deputyFor?: PersonId
  /** The act that gave it; absent in what was there before the app. */
  op?: string
}

/** 已结束的任命: taken out of `appointments` in the moment it ended, so that what is in there holds. */
export interface PastAppointment extends Appointment {
  endedAt: number
  endedBy: PersonId
  endedByName: string
  /** The act that ended it. */
  endOp: string
}

/** 监护关系: binds a guardian to one pupil. */
export interface Ward {
  pupilId: PupilId
  schoolId: SchoolId
  relation: string
  since: Day
  /** 法院裁定禁止接送: this guardian learns nothing of the child's whereabouts and changes nothing (decision 012). */
  courtBarred?: boolean
  /** 孩子信息的同意: every word this guardian ever said, the newest last; absent while never asked. */
  consents?: ConsentEntry[]
  /** The act that bound it; absent in what was there before the app. */
  op?: string
}

/** 已解除的监护关系: who ended it, and why. */
export interface PastWard extends Ward {
  endedAt: number
  endedBy: PersonId
  endedByName: string
  reason: string
  endOp: string
}

export interface Person {
  _id: PersonId
  openid: string
  name: string
  phone: string
  appointments: Appointment[]
  wards: Ward[]
  pastAppointments?: PastAppointment[]
  pastWards?: PastWard[]
  /** 资料抹去: nobody any more; the id stays where it says who answered for a child. */
  erasedAt?: number
}

/** Stands where WeChat's openid will: no openid has a colon, so nobody is known by it. */
const UNBOUND = 'unbound:'
export const unboundOpenid = (personId: PersonId): string => `${UNBOUND}${personId}`
/** 已绑定微信. */
export const isBound = ({ openid }: Pick<Person, 'openid'>): boolean => !openid.startsWith(UNBOUND)

/** How colleagues and parents say it: 周岚老师. Guards and guardians go by name alone. */
export const calledAs = (person: Pick<Person, 'name' | 'appointments'>): string =>
  person.appointments.some((a) => a.role === 'teacher') ? `${person.name}老师` : person.name
