import type { Draw } from '@/domain/draw/Draw'
import type { PupilId } from '@/domain/ids'
import { schoolDayOf } from '@/domain/time'
import { is } from '../../_kit/operators'
import { store } from '../../_kit/store'

/** Who has left the school, perhaps after the list was sealed: what they drew goes to who stands next in line. */
export async function leaversOf({ schoolId }: Pick<Draw, 'schoolId'>, now: number): Promise<Set<PupilId>> {
  const left = await store.findAll('pupils', { schoolId, 'left.on': is.below(schoolDayOf(now)) }, ['left'])
  return new Set(left.map(({ _id }) => _id))
}
