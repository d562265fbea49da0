/** Art. 8 · 课后服务指南: 办班种类、课程内容、师资安排、参加对象、容纳人数、时间安排. */
import type { FeeRule } from '../billing/FeeRule'
import type { Occupied } from '../enrolment/hoursClash'
import type { CourseId, SchoolId, TermId } from '../ids'
import type { Grade, Stage } from '../people/School'
import type { Weekday } from '../time'
import type { CourseKind, CourseLevel } from './Plan'

export interface GuideCourse {
  courseId: CourseId
  name: string
  kind: CourseKind
  level: CourseLevel
  about: string
  materials: string
  grades: Grade[]
  /** Hours of basic care are marked: a child leaves them for a club. */
  times: Occupied[]
  teacherName: string
  venue: string
  capacity: number | null
  serviceFeeFen: number
  agencyFeeFen: number
}

/** 课后服务指南, made from the published plan and from nothing else. No pupil, no phone number of a person stands in it. */
export interface Guide {
  schoolId: SchoolId
  schoolName: string
  schoolPhone: string
  stage: Stage
  termId: TermId
  termName: string
  firstDay: string
  lastDay: string
  version: number
  /** What each grade can count on: minutes a day, and until when. */
  week: { grade: Grade; weekday: Weekday; minutes: number; endsAtMinute: number }[]
  /** Basic care stands once, whatever the number of homerooms. */
  care: {
    grades: Grade[]
    name: string
    about: string
    serviceFeeFen: number
    startsAtMinute: number
    endsAtMinute: number
  }[]
  courses: GuideCourse[]
  evening: { grades: Grade[]; weekdays: Weekday[]; startsAtMinute: number; endsAtMinute: number }[]
  late: {
    weekdays: Weekday[]
    startsAtMinute: number
    options: { untilMinute: number; feeFen: number }[]
    cutOffMinute: number
  }
  windows: { name: string; mode: 'first-come' | 'draw'; grades: Grade[]; opensAt: number; closesAt: number }[]
  fee: FeeRule | null
}

export interface GuideHead {
  schoolId: SchoolId
  schoolName: string
  stage: Stage
  termId: TermId
  termName: string
}
