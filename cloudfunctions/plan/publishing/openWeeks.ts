import { newWeek } from '@/domain/enrolment/newWeek'
import type { SchoolId, TermId } from '@/domain/ids'
import { addMissing } from '../../_kit/addMissing'
import { store } from '../../_kit/store'

/** Every pupil who has not left has a week of the term: without one nobody can enrol. */
export async function openWeeks(schoolId: SchoolId, termId: TermId): Promise<void> {
  const [pupils, weeks] = await Promise.all([
    store.findAll('pupils', { schoolId }, [
      'schoolId',
      'homeroomId',
      'homeroomName',
      'grade',
      'name',
      'gender',
      'left',
    ]),
    store.findAll('weeks', { schoolId, termId }, ['pupilId']),
  ])
  const known = new Set(weeks.map((week) => week.pupilId))
  await addMissing(
    'weeks',
    pupils
      .filter((pupil) => pupil.left === undefined && !known.has(pupil._id))
      .map((pupil) => newWeek(pupil, termId)),
  )
}
