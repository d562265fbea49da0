/** What each collection holds: the domain's own shapes, plus the outbox a fact may carry. */
import type { AuditEntry } from '@/domain/audit/AuditEntry'
import type { LatePickup } from '@/domain/attendance/LatePickup'
import type { LatePattern } from '@/domain/attendance/LatePattern'
import type { PupilLeaves } from '@/domain/attendance/Leave'
import type { Session } from '@/domain/attendance/Session'
import type { DayClosing } from '@/domain/custody/closeDay'
import type { Custody } from '@/domain/custody/Custody'
import type { Shift } from '@/domain/custody/Shift'
import type { Desk } from '@/domain/desk/Desk'
import type { DailyDigest } from '@/domain/digest/DailyDigest'
import type { Draw, DrawList, DrawSecret, Wishes } from '@/domain/draw/Draw'
import type { StoredCoverage } from '@/domain/enrolment/coverage'
import type { PupilWeek, Seats } from '@/domain/enrolment/PupilWeek'
import type { Escort } from '@/domain/escort/Escort'
import type { EscortGroup } from '@/domain/escort/EscortGroup'
import type { StoredFile } from '@/domain/files/StoredFile'
import type { PupilHardship } from '@/domain/hardship/Hardship'
import type { PersonId, SchoolId } from '@/domain/ids'
import type { Message, Notice } from '@/domain/notice/Notice'
import type { Subscriptions } from '@/domain/notice/Subscriptions'
import type { BindTries, Invite } from '@/domain/people/binding/Invite'
import type { Person } from '@/domain/people/Person'
import type { Photo } from '@/domain/people/Photo'
import type { Pupil } from '@/domain/people/Pupil'
import type { City, Homeroom, School } from '@/domain/people/School'
import type { Plan } from '@/domain/plan/Plan'
import type { PlanDraft, PlanVersion } from '@/domain/plan/PlanDraft'
import type { RosterActs, RosterRun, SchoolRoster } from '@/domain/roster/RosterRun'
import type { RosterFilePart, RosterTablePart } from '@/domain/roster/RosterStage'
import type { Provider } from '@/domain/service/Provider'
import type { ServiceFile } from '@/domain/service/ServiceFile'
import type { TermTraining } from '@/domain/service/TermTraining'
import type { Day } from '@/domain/time'
import type { CollectionName } from '../schema'

/** Notices and 留痕 written with the fact that causes them; the sender takes them out. */
export interface WithOutbox {
  outbox?: Notice[]
  /** What is sealed in an entry is written straight into 留痕, so that it lies in one place alone. */
  audits?: Omit<AuditEntry, 'hidden'>[]
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
  /** 留守: adults who said that they stay until the last child has left. */
  staying: { personId: PersonId; name: string; at: number }[]
  /** 清校: at zero one adult closes the day and another one confirms it. */
  closing: DayClosing | null
  confirmed: DayClosing | null
}

export interface Documents {
  cities: City & WithOutbox
  schools: School & WithOutbox
  persons: Person & WithOutbox
  hardships: PupilHardship & WithOutbox
  homerooms: Homeroom & WithOutbox
  pupils: Pupil & WithOutbox
  rosters: SchoolRoster
  roster_files: RosterFilePart
  roster_tables: RosterTablePart
  roster_runs: RosterRun & WithOutbox
  roster_acts: RosterActs
  plans: Plan & WithOutbox
  plan_drafts: PlanDraft & WithOutbox
  plan_versions: PlanVersion
  seats: Seats & WithOutbox
  wishes: Wishes
  draws: Draw & WithOutbox
  draw_lists: DrawList
  draw_secrets: DrawSecret
  coverages: StoredCoverage
  weeks: PupilWeek & WithOutbox
  days: OpenedDay & WithOutbox
  sessions: Session & WithOutbox
  custody: Custody & WithOutbox
  audit: AuditEntry
  desks: Desk
  late_pickups: LatePickup & WithOutbox
  leaves: PupilLeaves & WithOutbox
  late_patterns: LatePattern & WithOutbox
  escort_groups: EscortGroup & WithOutbox
  escorts: Escort & WithOutbox
  shifts: Shift
  invites: Invite
  bind_tries: BindTries
  files: StoredFile
  photos: Photo
  digests: DailyDigest & WithOutbox
  messages: Message
  subscriptions: Subscriptions
  service_files: ServiceFile & WithOutbox
  providers: Provider & WithOutbox
  trainings: TermTraining
}

/** Every declared collection has a shape, and no other has one. */
export const collectionsAgree: [CollectionName] extends [keyof Documents]
  ? [keyof Documents] extends [CollectionName]
    ? true
    : never
  : never = true
