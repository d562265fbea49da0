/** 接送人照片: a small JPEG kept as text, so that it has no address anybody could open. */
import type { PersonId, PupilId, SchoolId } from '../ids'

export interface Photo {
  _id: string
  schoolId: SchoolId
  pupilId: PupilId
  /** `data:image/jpeg;base64,…` */
  data: string
  by: PersonId
  at: number
}
