/** What each collection holds: the domain's own shapes, plus the outbox a fact may carry. */
import type { LatePickup } from '@/domain/attendance/LatePickup'
import type { PupilLeaves } from '@/domain/attendance/Leave'
import type { Session } from '@/domain/attendance/Session'
import type { Custody } from '@/domain/custody/Custody'
import type { DailyDigest } from '@/domain/digest/DailyDigest'
import type { PupilWeek, Seats } from '@/domain/enrolment/PupilWeek'
import type { SchoolId } from '@/domain/ids'
import type { Message, Notice } from '@/domain/notice/Notice'
import type { AccessRecord } from '@/domain/people/AccessRecord'
import type { Person } from '@/domain/people/Person'
import type { Pupil } from '@/domain/people/Pupil'
import type { City, Homeroom, School } from '@/domain/people/School'
import type { Plan } from '@/domain/plan/Plan'
import type { Day } from '@/domain/time'
import type { CollectionName } from '../schema'

/** Notices written with the fact that causes them; the sender takes them out. */
export interface WithOutbox {
  outbox?: Notice[]
  outboxDue?: boolean
}

/** A school's day, written last when the day is opened. */
export interface OpenedDay {
  _id: string
  schoolId: SchoolId
  day: Day
  status: 'open'
  pupils: number
  sessions: number
}

export interface Documents {
  cities: City
  schools: School
  persons: Person
  homerooms: Homeroom
  pupils: Pupil
  plans: Plan
  seats: Seats
  weeks: PupilWeek & WithOutbox
  days: OpenedDay
  sessions: Session & WithOutbox
  custody: Custody & WithOutbox
  access_records: AccessRecord
  late_pickups: LatePickup & WithOutbox
  leaves: PupilLeaves & WithOutbox
  digests: DailyDigest & WithOutbox
  messages: Message
}

/** Every declared collection has a shape, and no other has one. */
export const collectionsAgree: [CollectionName] extends [keyof Documents]
  ? [keyof Documents] extends [CollectionName]
    ? true
    : never
  : never = true
