/** Who has gone home, and who turns out not to have: whoever receives a child is on duty again. */
import { shiftId } from '@/domain/custody/Shift'
import type { PersonId, SchoolId } from '@/domain/ids'
import type { Day } from '@/domain/time'
import { is, to } from './operators'
import { store } from './store'

export const backOnDuty = (schoolId: SchoolId, day: Day, me: PersonId, op: string, now: number) =>
  store.update(
    'shifts',
    { _id: shiftId(day, schoolId, me), closedAt: is.not(null) },
    { closedAt: null, events: to.append({ op, at: now, kind: 'back-on-duty' }) },
  )

/** Who closed the shift today: nobody offers a child, or a lesson, to them. */
export const goneHome = async (schoolId: SchoolId, day: Day): Promise<Set<PersonId>> =>
  new Set(
    (await store.find('shifts', { schoolId, day, closedAt: is.not(null) }, { fields: ['personId'] })).map(
      (shift) => shift.personId,
    ),
  )
