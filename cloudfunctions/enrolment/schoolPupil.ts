import type { PupilId, SchoolId } from '@/domain/ids'
import { no, yes, type Result } from '@/domain/result'
import { store } from '../_kit/store'

/** The office acts for pupils of its own school, and learns nothing of any other. */
export async function schoolPupil(schoolId: SchoolId, pupilId: PupilId): Promise<Result<PupilId>> {
  const pupil = await store.get('pupils', pupilId)
  return pupil?.schoolId === schoolId ? yes(pupil._id) : no({ code: 'access/other-school' })
}
