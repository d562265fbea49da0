import { isCourtBarred } from '@/domain/access'
import type { PupilId, SchoolId } from '@/domain/ids'
import { mayKeepHomeroom } from '@/domain/people/binding/mayKeepHomeroom'
import type { Pupil } from '@/domain/people/Pupil'
import { no, yes, type Result } from '@/domain/result'
import type { Context } from '../../_kit/handle'
import { store } from '../../_kit/store'

/** A child whose families the caller answers for. Anybody else's child is unknown, whatever the reason. */
export async function schoolPupil(
  schoolId: SchoolId,
  pupilId: PupilId,
  { caller }: Pick<Context, 'caller'>,
): Promise<Result<Pupil>> {
  const unknown = no({ code: 'binding/unknown-child' })
  const pupil = await store.get('pupils', pupilId)
  if (pupil?.schoolId !== schoolId || isCourtBarred(caller.person, pupilId)) return unknown
  const homeroom = await store.get('homerooms', pupil.homeroomId)
  if (homeroom === null) return unknown
  return mayKeepHomeroom(caller.person, homeroom, caller.today) ? yes(pupil) : unknown
}
