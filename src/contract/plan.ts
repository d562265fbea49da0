import { z } from 'zod'
import type { CourseId, SchoolId } from '@/domain/ids'
import type { CourseKind } from '@/domain/plan/Plan'
import type { Grade } from '@/domain/people/School'
import type { Weekday } from '@/domain/time'
import { idOf } from './readers'

export const planInputs = { guide: z.strictObject({ schoolId: idOf<'School'>() }) }

export interface GuideCourse {
  courseId: CourseId
  name: string
  kind: CourseKind
  about: string
  grades: Grade[]
  times: { weekday: Weekday; startsAtMinute: number; endsAtMinute: number }[]
  teacherName: string
  venue: string
  capacity: number | null
  serviceFeeFen: number
  agencyFeeFen: number
}

/** 课后服务指南, made from the published plan and from nothing else. */
export interface Guide {
  schoolId: SchoolId
  schoolName: string
  termName: string
  version: number
  courses: GuideCourse[]
  late: { startsAtMinute: number; options: { untilMinute: number; feeFen: number }[]; cutOffMinute: number }
}

export interface PlanApi {
  'plan/guide': { input: z.input<typeof planInputs.guide>; output: Guide }
}
