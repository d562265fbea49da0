import type { HomeroomId, PersonId, PupilId, SchoolId } from '../ids'
import type { Day } from '../time'
import type { GuardianRequest } from './binding/GuardianRequest'
import type { ConsentEntry } from './childConsent'
import type { CollectorChange } from './CollectorChange'
import type { PupilHealth } from './health'
import type { Grade } from './School'

/** 接送人. A guardian's `id` is the person's id; others (奶奶) have an id of their own and no app. */
export interface Collector {
  id: string
  name: string
  relation: string
  phone: string
  /** The person behind the app, if this collector has one: only they can show a rotating code. */
  personId: PersonId | null
  /** 照片, in `photos`; null until one is given. */
  photoId: string | null
}

/** 禁止接送: by court order or at a guardian's request. Who is barred is never said at the gate. */
export interface BarredCollector {
  name: string
  personId: PersonId | null
  collectorId: string | null
  reason: string
  /** 法院裁定, or a guardian's request. Only the school takes a court's order back. */
  by: 'court' | 'guardian'
}

/** 临时委托: one adult without the app, for one child and one day, with a code of their own. */
export interface Delegation {
  id: string
  day: Day
  name: string
  relation: string
  phone: string
  photoId: string | null
  by: PersonId
  byName: string
  at: number
  cancelledAt: number | null
}

/** `on` is the last day at this school; the places go down the line the day after, and until then nothing is lost. */
export interface Left {
  on: Day
  by: PersonId
  places: 'due' | 'freed' | 'none'
}

export interface Pupil {
  _id: PupilId
  schoolId: SchoolId
  homeroomId: HomeroomId
  homeroomName: string
  grade: Grade
  /** 学号 within the homeroom, from 1. */
  no: number
  name: string
  /** Pinyin without tones, joined: names that sound the same share it. */
  sound: string
  /** Pinyin initials for search: 刘梓辰 → lzc. */
  initials: string
  gender: 'girl' | 'boy'
  collectors: Collector[]
  /** Sealed at rest. Null: there is a list and no key opens it, so nobody may be taken for not barred. */
  barred: BarredCollector[] | null
  /** Those of today and of days to come; older ones stand in the day's record. */
  delegations: Delegation[]
  /** 自行离校: a guardian's standing consent, with who gave it. */
  walkAlone: { consentBy: PersonId; consentAt: number } | null
  /** The last acts upon the lists above, the newest last: who, when, what. */
  collectorChanges: CollectorChange[]
  /** 健康提示, sealed; absent when the guardians gave none. */
  health?: PupilHealth | null
  /** The op of every act upon them, so that one sent again, however late, changes nothing. */
  healthOps?: string[]
  /** 孩子信息的同意, on paper, signed by somebody without the app; the newest last. */
  paperConsents?: ConsentEntry[]
  /** 申请绑定的人; absent while nobody ever asked. */
  guardianRequests?: GuardianRequest[]
  /** 学籍号, as a mark that tells one child from another; absent where no roster had it. */
  studentMark?: string
  /** 离校, by the school's own list; absent while the child is here. */
  left?: Left
  /** 资料抹去, after the city's period or at the family's wish; `doneAt` stands once nothing is left. */
  erased?: { begunAt: number; doneAt?: number }
  /** The import, or its undoing, that wrote this pupil last. */
  rosterBy?: string
}

/** On no list from the day after the last one. */
export const attendsOn = ({ left }: Pick<Pupil, 'left'>, day: Day): boolean =>
  left === undefined || day <= left.on
