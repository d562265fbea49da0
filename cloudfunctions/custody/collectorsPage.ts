import type { CollectorsPage } from '@/contract/collectors'
import { changeText, isForFamily } from '@/domain/people/CollectorChange'
import { DELEGATE_DAYS_AHEAD } from '@/domain/people/delegation'
import { maskedPhone, plainPhone } from '@/domain/people/phone'
import type { Pupil } from '@/domain/people/Pupil'
import { plusDays, type Day } from '@/domain/time'
import { planHeads, restWords } from '../_kit/plans'
import { store } from '../_kit/store'
import { photosOf } from './photos'
import { cityOf } from './releaseFacts'

const CHANGES_SHOWN = 10

/** The service days from today to a week ahead, by the school's own calendar. */
export async function delegationDays(schoolId: Pupil['schoolId'], today: Day): Promise<Day[]> {
  const plan = (await planHeads([schoolId], today)).get(schoolId)
  if (plan === undefined) return []
  return Array.from({ length: DELEGATE_DAYS_AHEAD + 1 }, (_, ahead) => plusDays(today, ahead)).filter(
    (day) => restWords(plan, day) === null,
  )
}

/** Who may collect the child, who may not, and what changed: for a guardian with a say, and for the school. */
export async function collectorsPage(
  pupil: Pupil,
  today: Day,
  reader: 'family' | 'school',
): Promise<CollectorsPage> {
  const [photos, days, city] = await Promise.all([
    photosOf(pupil.collectors),
    delegationDays(pupil.schoolId, today),
    cityOf(),
  ])
  const shown = reader === 'family' ? plainPhone : maskedPhone
  return {
    pupil: {
      pupilId: pupil._id,
      schoolId: pupil.schoolId,
      name: pupil.name,
      gender: pupil.gender,
      grade: pupil.grade,
      homeroomName: pupil.homeroomName,
    },
    collectors: pupil.collectors.map(({ id, name, relation, phone, photoId, personId }) => ({
      id,
      name,
      relation,
      phone: shown(phone),
      photo: (photoId === null ? undefined : photos.get(photoId)) ?? null,
      isGuardian: personId !== null,
    })),
    barred: pupil.barred.map(({ name, reason, by }) => ({ name, reason, by })),
    delegations: pupil.delegations
      .filter((one) => one.day >= today && one.cancelledAt === null)
      .map(({ id, day, name, relation, phone, byName }) => ({
        ...{ id, day, name, relation, byName },
        phone: shown(phone),
      })),
    days,
    walkAlone: { consented: pupil.walkAlone !== null, ...city.walkAlone },
    changes: pupil.collectorChanges
      .filter((change) => reader === 'school' || isForFamily(change))
      .slice(-CHANGES_SHOWN)
      .reverse()
      .map((change) => ({ at: change.at, text: changeText(change) })),
  }
}

export const pupilNamed = (pupilId: Pupil['_id']): Promise<Pupil | null> => store.get('pupils', pupilId)
