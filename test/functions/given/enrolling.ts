/** What a guardian sends: one course for one child, signed before. */
import type { Input } from '@/contract/api'
import { asId } from '@/domain/ids'
import { TERM } from './aSchool'
import { newOp } from './Town'

const place = (pupilId: string, courseId: string) => ({
  pupilId: asId<'Pupil'>(pupilId),
  termId: TERM._id,
  courseId: asId<'Course'>(courseId),
})

export const enrolling = (pupilId: string, courseId: string, op = newOp()): Input<'enrolment/enrol'> => ({
  items: [place(pupilId, courseId)],
  signature: null,
  op,
})

/** Every act upon one place: withdraw, wait, accept… */
export const upon = (pupilId: string, courseId: string, op = newOp()): Input<'enrolment/withdraw'> => ({
  ...place(pupilId, courseId),
  op,
})
