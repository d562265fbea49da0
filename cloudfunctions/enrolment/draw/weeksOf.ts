import type { PupilWeek } from '@/domain/enrolment/PupilWeek'
import { weekId, type PupilId, type TermId } from '@/domain/ids'
import type { Documents } from '../../_kit/documents'
import { is } from '../../_kit/operators'
import { store } from '../../_kit/store'

/** So many ids in one condition. */
const AT_ONCE = 500

export async function weeksOf(
  pupilIds: PupilId[],
  termId: TermId,
  fields?: (keyof PupilWeek)[],
): Promise<Documents['weeks'][]> {
  const weeks: Documents['weeks'][] = []
  for (let from = 0; from < pupilIds.length; from += AT_ONCE) {
    const ids = pupilIds.slice(from, from + AT_ONCE).map((pupilId) => weekId(pupilId, termId))
    weeks.push(...(await store.find('weeks', { _id: is.in(ids) }, fields ? { fields } : {})))
  }
  return weeks
}
