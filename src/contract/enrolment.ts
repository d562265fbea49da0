import { z } from 'zod'
import type { CourseId, PupilId } from '@/domain/ids'
import type { WindowState } from '@/domain/enrolment/EnrolmentWindow'
import type { Grade } from '@/domain/people/School'
import type { Day } from '@/domain/time'
import type { GuideCourse } from './plan'
import { idOf, opReader } from './readers'

const child = { pupilId: idOf<'Pupil'>() }
export const enrolmentInputs = {
  board: z.strictObject(child),
  enrol: z.strictObject({ ...child, courseId: idOf<'Course'>(), op: opReader }),
  withdraw: z.strictObject({ ...child, courseId: idOf<'Course'>(), op: opReader }),
}

export interface BoardCourse extends GuideCourse {
  /** `null`: no ceiling (应托尽托). */
  left: number | null
  state: 'placed' | 'free' | 'full' | 'clash'
  /** The course in the way, when there is a clash. */
  clashWith: string | null
}

export interface Board {
  pupil: { pupilId: PupilId; name: string; gender: 'girl' | 'boy'; grade: Grade; homeroomName: string }
  siblings: { pupilId: PupilId; name: string; grade: Grade }[]
  schoolName: string
  window: {
    name: string
    mode: 'first-come' | 'draw'
    opensAt: number
    closesAt: number
    state: WindowState
  } | null
  courses: BoardCourse[]
}

export interface Placement {
  courseId: CourseId
  state: 'placed' | 'free'
  left: number | null
  since: Day | null
}

export interface EnrolmentApi {
  'enrolment/board': { input: z.input<typeof enrolmentInputs.board>; output: Board }
  'enrolment/enrol': { input: z.input<typeof enrolmentInputs.enrol>; output: Placement }
  'enrolment/withdraw': { input: z.input<typeof enrolmentInputs.withdraw>; output: Placement }
}
