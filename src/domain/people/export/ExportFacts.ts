/** 个人信息保护法 第 45 条 · 查阅、复制: what one guardian's copy is made of. */
import type { LatePattern } from '../../attendance/LatePattern'
import type { LatePickup } from '../../attendance/LatePickup'
import type { PupilLeaves } from '../../attendance/Leave'
import type { Custody } from '../../custody/Custody'
import type { PupilWeek } from '../../enrolment/PupilWeek'
import type { CourseId } from '../../ids'
import type { Message } from '../../notice/Notice'
import { clockTextAt, dayOf } from '../../time'
import type { HealthNote } from '../health'
import type { Person } from '../Person'
import type { Pupil } from '../Pupil'

export interface ExportFacts {
  me: Pick<Person, '_id' | 'name' | 'phone' | 'wards'>
  pupil: Pupil
  schoolName: string
  /** Guardians with a say: names and what they are to the child, no numbers. */
  guardians: Pick<Person, '_id' | 'name' | 'wards'>[]
  /** Null: there are notes and no key opens them. */
  notes: HealthNote[] | null
  weeks: PupilWeek[]
  courseNames: ReadonlyMap<CourseId, string>
  leaves: PupilLeaves[]
  late: LatePickup[]
  patterns: LatePattern[]
  days: Custody[]
  /** To this guardian alone. */
  messages: Message[]
  now: number
}

export interface ExportSheet {
  name: string
  rows: (string | number)[][]
}

export const moment = (at: number): string => `${dayOf(at)} ${clockTextAt(at)}`
export const UNREADABLE = '现在读不出来，请问学校'
export const NOT_YOURS = '不是您的，不写出'

/** A number that is nobody's in the app, or the reader's own. */
export const numberFor = (me: ExportFacts['me'], phone: string, owner: string | null): string =>
  owner === null || owner === me._id ? phone : NOT_YOURS
