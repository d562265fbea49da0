import { weekId, type TermId } from '../ids'
import type { Pupil } from '../people/Pupil'
import type { PupilWeek } from './PupilWeek'

/** A pupil's term before anything was chosen or signed. */
export const newWeek = (
  pupil: Pick<Pupil, '_id' | 'schoolId' | 'homeroomId' | 'homeroomName' | 'grade' | 'name' | 'gender'>,
  termId: TermId,
): PupilWeek => ({
  _id: weekId(pupil._id, termId),
  schoolId: pupil.schoolId,
  termId,
  pupilId: pupil._id,
  homeroomId: pupil.homeroomId,
  homeroomName: pupil.homeroomName,
  grade: pupil.grade,
  name: pupil.name,
  gender: pupil.gender,
  places: {},
  consent: null,
  entries: [],
  version: 0,
})
