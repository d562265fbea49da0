import type { Caller } from '@/domain/access'
import type { PupilId, SchoolId } from '@/domain/ids'

/** The school of a child the caller is bound to. The rights were asked before; here a missing ward is a fault. */
export function wardSchool(caller: Caller, pupilId: PupilId): SchoolId {
  const ward = caller.person.wards.find((w) => w.pupilId === pupilId)
  if (ward === undefined) throw new Error('not a ward of the caller')
  return ward.schoolId
}
