import type { Person } from '@/domain/people/Person'
import type { Pupil } from '@/domain/people/Pupil'
import { lastDayGone, personIsDue, pupilIsDue, RETENTION_DEFAULT } from '@/domain/retention/retention'
import { atMinute, plusDays, dayOf, type Day } from '@/domain/time'
import { theCity } from '../../_kit/city'
import { eachOnItsOwn } from '../../_kit/eachOnItsOwn'
import { log } from '../../_kit/log'
import { is } from '../../_kit/operators'
import { stopwatch } from '../../_kit/stopwatch'
import { store } from '../../_kit/store'
import { erasePerson } from './erasePerson'
import { erasePupil } from './erasePupil'

/** So many of each a run, and no new one after so many milliseconds: the next run goes on. */
const MOST = 50
const RUNS_FOR = 30_000

const pupilsDue = async (gone: Day): Promise<Pupil[]> =>
  store.find(
    'pupils',
    { 'left.on': is.below(plusDays(gone, 1)), 'left.places': is.not('due'), 'erased.doneAt': is.absent() },
    { limit: MOST },
  )

const personsDue = async (gone: Day): Promise<Person[]> => {
  const before = is.below(atMinute(plusDays(gone, 1), 0))
  // All of them: who changed posts years ago and still teaches is among them, and must not stand before those who left.
  return store.findAll(
    'persons',
    is.anyOf(
      { wards: [], erasedAt: is.absent() },
      { 'pastWards.endedAt': before },
      { 'pastAppointments.endedAt': before },
      { 'appointments.to': is.below(plusDays(gone, 1)) },
    ),
  )
}

/** 保存期限到了: leavers' personal data goes, first the children's, then that of adults who are nobody's any more. */
export async function eraseLeavers(now: number): Promise<void> {
  const elapsed = stopwatch()
  const hasTime = () => elapsed() < RUNS_FOR
  const { retentionMonths: months = RETENTION_DEFAULT } = await theCity()
  const gone = lastDayGone(dayOf(now), months)
  const pupils = (await pupilsDue(gone)).filter((pupil) => pupilIsDue(pupil, months, now))
  await eachOnItsOwn(pupils, (pupil) => erasePupil(pupil, now), hasTime)
  const persons = (await personsDue(gone)).filter((person) => personIsDue(person, months, now)).slice(0, MOST)
  await eachOnItsOwn(persons, (person) => erasePerson(person, now), hasTime)
  log.info('erased', { pupils: pupils.length, persons: persons.length })
}
