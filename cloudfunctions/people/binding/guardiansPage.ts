import type { FamilyPage, SchoolGuardians } from '@/contract/binding'
import { holds, type Caller } from '@/domain/access'
import { collectorText, isBarredFrom } from '@/domain/people/barred'
import { enteredBy } from '@/domain/people/binding/unbind'
import type { Person } from '@/domain/people/Person'
import type { Pupil } from '@/domain/people/Pupil'
import { store } from '../../_kit/store'
import { guardiansOf } from './guardianIds'
import { requestRows } from './requestRows'

type Row = SchoolGuardians['guardians'][number]

/** The order's own spelling of the name, by which it is lifted; the person's where it is not found. */
const orderNaming = ({ barred }: Pupil, { _id, name }: Pick<Person, '_id' | 'name'>): string =>
  barred.find((one) => one.by === 'court' && isBarredFrom({ barred: [one] }, { _id, name }))?.name ?? name

const rowsOf = (persons: Person[], pupil: Pupil, caller: Caller): Row[] =>
  persons.flatMap(({ _id, name, wards }) =>
    wards
      .filter((ward) => ward.pupilId === pupil._id)
      .map(({ relation, since, courtBarred }) => ({
        ...{ personId: _id, name, relation, since },
        isMe: _id === caller.personId,
        court: courtBarred === true ? orderNaming(pupil, { _id, name }) : null,
      })),
  )

/** As a guardian with a say sees it: whom a court has barred is the school's business. */
export async function familyPage(pupil: Pupil, caller: Caller, now: number): Promise<FamilyPage> {
  const [persons, school] = await Promise.all([guardiansOf(pupil._id), store.get('schools', pupil.schoolId)])
  const rows = rowsOf(persons, pupil, caller).filter(({ court }) => court === null)
  return {
    pupilName: pupil.name,
    homeroomName: pupil.homeroomName,
    schoolName: school?.name ?? '',
    schoolPhone: school?.phone ?? '',
    guardians: rows.map(({ personId, name, relation, since, isMe }) => ({
      ...{ personId, name, relation, since, isMe },
    })),
    requests: requestRows([pupil], now, 'family'),
    broughtBy: enteredBy(pupil, caller.personId)
      .filter(({ personId }) => personId === null)
      .map(collectorText),
  }
}

export async function schoolGuardians(pupil: Pupil, caller: Caller, now: number): Promise<SchoolGuardians> {
  const [persons, former] = await Promise.all([
    guardiansOf(pupil._id),
    store.find('persons', { 'pastWards.pupilId': pupil._id }, { fields: ['name', 'pastWards'] }),
  ])
  return {
    pupilId: pupil._id,
    pupilName: pupil.name,
    homeroomName: pupil.homeroomName,
    guardians: rowsOf(persons, pupil, caller),
    mayBar: holds(caller.person, 'office', pupil.schoolId, caller.today),
    requests: requestRows([pupil], now, 'school'),
    past: former
      .flatMap(({ name, pastWards = [] }) =>
        pastWards
          .filter(({ pupilId }) => pupilId === pupil._id)
          .map(({ relation, endedAt, endedByName, reason }) => ({
            ...{ name, relation, endedAt, endedByName, reason },
          })),
      )
      .sort((a, b) => b.endedAt - a.endedAt),
  }
}
