import { unboundOpenid, type Person } from '@/domain/people/Person'
import { ERASED_PERSON } from '@/domain/retention/erased'
import { is } from '../../_kit/operators'
import { store } from '../../_kit/store'
import { PERSON_COPIES } from './personCopies'

/** 抹去一个人的资料: every copy, then the person, unless they came back meanwhile. A run may die anywhere. */
export async function erasePerson(person: Person, now: number): Promise<void> {
  for (const copy of Object.values(PERSON_COPIES)) await copy?.(person)
  const { _id, pastWards = [], pastAppointments = [], appointments } = person
  await store.update(
    'persons',
    { _id, wards: [], [`appointments.${appointments.length}`]: is.absent(), erasedAt: is.absent() },
    {
      ...{ openid: unboundOpenid(_id), name: ERASED_PERSON, phone: '', appointments: [], erasedAt: now },
      pastWards: pastWards.map((ward) => ({ ...ward, consents: [], endedByName: '', reason: '' })),
      pastAppointments: pastAppointments.map((past) => ({ ...past, endedByName: '' })),
    },
  )
}
