import type { PupilId, SchoolId } from '@/domain/ids'
import type { Pupil } from '@/domain/people/Pupil'
import { no, yes, type Result } from '@/domain/result'
import { store } from '../_kit/store'

/** The office acts for pupils of its own school, and learns nothing of any other. */
export async function schoolPupil(schoolId: SchoolId, pupilId: PupilId): Promise<Result<Pupil>> {
  const pupil = await store.get('pupils', pupilId)
  return pupil?.schoolId === schoolId ? yes(pupil) : no({ code: 'access/other-school' })
}
