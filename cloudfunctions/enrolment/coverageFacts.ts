import { coverageOf, waitingIn, type StoredCoverage } from '@/domain/enrolment/coverage'
import type { PupilWeek, Seats } from '@/domain/enrolment/PupilWeek'
import { planId, type SchoolId, type TermId } from '@/domain/ids'
import type { Wishes } from '@/domain/draw/Draw'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'

export interface TermRecords {
  weeks: PupilWeek[]
  seats: Seats[]
  wishes: Wishes[]
}

/** All that is enrolled, waited and wished for at one school in one term. */
export async function termRecords(schoolId: SchoolId, termId: TermId): Promise<TermRecords> {
  const of = { schoolId, termId }
  return {
    weeks: await store.findAll('weeks', { ...of, leftOn: is.absent() }, [
      'pupilId',
      'homeroomName',
      'grade',
      'places',
      'entries',
    ]),
    seats: await store.findAll('seats', { ...of, day: null }),
    wishes: await store.findAll('wishes', of, ['drawId', 'pupilId', 'wishes']),
  }
}

const isWish = ({ wishes }: Pick<Wishes, 'wishes'>): boolean =>
  Object.values(wishes).some((ranked) => ranked.length > 0)

export const coverageNow = (
  { schoolId, schoolName, termId }: Pick<StoredCoverage, 'schoolId' | 'schoolName' | 'termId'>,
  { weeks, seats, wishes }: TermRecords,
  now: number,
): StoredCoverage => ({
  _id: planId(schoolId, termId),
  schoolId,
  schoolName,
  termId,
  at: now,
  ...coverageOf({
    weeks,
    wished: new Set(wishes.filter(isWish).map(({ pupilId }) => pupilId)),
    waiting: waitingIn(seats),
  }),
})

/** The newest count stands; an older one that comes late changes nothing. */
export async function keepCoverage(counted: StoredCoverage): Promise<void> {
  if (await store.add('coverages', [counted])) return
  const { _id, ...fields } = counted
  await store.update('coverages', { _id, at: is.below(counted.at) }, fields)
}
