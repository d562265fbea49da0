/** Art. 8 · 一校一案: what a school offers in a term, as published. */
import type { FeeRule } from '../billing/FeeRule'
import type { CalendarAct } from '../calendar/CalendarAct'
import type { Term } from '../calendar/Term'
import {
  asId,
  type CourseId,
  type HomeroomId,
  type PersonId,
  type ProviderId,
  type SchoolId,
  type TermId,
} from '../ids'
import type { Grade, SchoolCalendar } from '../people/School'
import type { Day, Weekday } from '../time'
import type { EnrolmentWindow } from '../enrolment/EnrolmentWindow'
import type { SessionChange } from './SessionChange'

/** `care` 作业与基本托管 · `club` 社团 · `late` 延时托管 · `evening` 晚自习. */
export type BlockKind = 'care' | 'club' | 'late' | 'evening'

export interface Block {
  id: string
  kind: BlockKind
  weekdays: Weekday[]
  grades: Grade[]
  startsAtMinute: number
  endsAtMinute: number
}

/** Art. 5: kinds of courses. */
export type CourseKind =
  | 'homework'
  | 'catch-up'
  | 'extension'
  | 'science'
  | 'sport'
  | 'arts'
  | 'labour'
  | 'reading'
  | 'film'
  | 'interest'
  | 'club'

/** 分层次: `all` 不分层 · `starter` 入门 · `advanced` 提高. */
export type CourseLevel = 'all' | 'starter' | 'advanced'

export interface CourseSlot {
  weekday: Weekday
  blockId: string
}

/** A course of a draft that nobody was chosen for yet. */
export const NO_TEACHER: PersonId = asId('')

export interface Course {
  _id: CourseId
  name: string
  kind: CourseKind
  level: CourseLevel
  grades: Grade[]
  /** A homeroom's own care course takes that homeroom's pupils only. */
  homeroomId: HomeroomId | null
  slots: CourseSlot[]
  teacherId: PersonId
  teacherName: string
  /** The name of one of the plan's venues. */
  venue: string
  /** `null`: no ceiling. Only the basic care of a grade may have none (应托尽托). */
  capacity: number | null
  /** 服务性收费 and 代收费 for a term, kept apart. */
  serviceFeeFen: number
  agencyFeeFen: number
  /** What is done there, as families read it. */
  about: string
  /** What to bring, or what is bought for the pupils with the 代收费; empty when nothing. */
  materials: string
  /** 承担机构: the outside organisation that runs it; left out: the school itself. */
  providerId?: ProviderId | null
}

/** 场地: a room or a ground, on or off campus, with how many pupils it takes. */
export interface Venue {
  name: string
  seats: number
  offCampus: boolean
}

/** 延时托管 as the plan sets it. */
export interface LateCare {
  weekdays: Weekday[]
  startsAtMinute: number
  options: { untilMinute: number; feeFen: number }[]
  /** Applications for a day are taken before this minute of that day. */
  cutOffMinute: number
  capacity: number
  teacherId: PersonId
  teacherName: string
  venue: string
}

/** What the office writes; everything a filed version keeps. */
export interface PlanContent {
  blocks: Block[]
  courses: Record<CourseId, Course>
  venues: Venue[]
  windows: EnrolmentWindow[]
  late: LateCare
  /** 收费与退费办法; which of them is in force, its start date says. */
  fees: FeeRule[]
  /** A waiting-list offer is kept this many hours. */
  offerHours: number
}

/** The plan in force of a school and term: what was last published, with what happened to single sessions since. */
export interface Plan extends PlanContent {
  _id: string
  schoolId: SchoolId
  schoolName: string
  termId: TermId
  term: Term
  /** The school's own closings and make-up timetables belong to its plan. */
  calendar: SchoolCalendar
  status: 'draft' | 'filed' | 'published'
  version: number
  /** Single sessions that were moved, cancelled or merged. */
  changes: SessionChange[]
  /** Everything that was decided about days and single sessions, undone or not, in order. */
  acts?: CalendarAct[]
  /** The day whose lists went out last: whatever touches that day comes too late. Claimed before the lists are made. */
  openedOn?: Day
}
