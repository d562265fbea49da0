/** Art. 8 · 一校一案: what a school offers in a term, as published. */
import type { CourseId, HomeroomId, PersonId, SchoolId, TermId } from '../ids'
import type { Term } from '../calendar/Term'
import type { Grade, SchoolCalendar } from '../people/School'
import type { Weekday } from '../time'
import type { EnrolmentWindow } from '../enrolment/EnrolmentWindow'

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

export interface CourseSlot {
  weekday: Weekday
  blockId: string
}

export interface Course {
  _id: CourseId
  name: string
  kind: CourseKind
  grades: Grade[]
  /** A homeroom's own care course takes that homeroom's pupils only. */
  homeroomId: HomeroomId | null
  slots: CourseSlot[]
  teacherId: PersonId
  teacherName: string
  venue: string
  /** `null`: no ceiling. Only the basic care of a grade may have none (应托尽托). */
  capacity: number | null
  /** 服务性收费 and 代收费 for a term, kept apart. */
  serviceFeeFen: number
  agencyFeeFen: number
  about: string
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

export interface Plan {
  _id: string
  schoolId: SchoolId
  schoolName: string
  termId: TermId
  term: Term
  /** The school's own closings and make-up timetables belong to its plan. */
  calendar: SchoolCalendar
  status: 'draft' | 'filed' | 'published'
  version: number
  blocks: Block[]
  courses: Record<CourseId, Course>
  windows: EnrolmentWindow[]
  late: LateCare
}
