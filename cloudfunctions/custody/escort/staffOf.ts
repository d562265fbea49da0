import type { StaffChoice } from '@/contract/escort'
import { holds } from '@/domain/access'
import type { SchoolId } from '@/domain/ids'
import { mayHold } from '@/domain/people/onDuty'
import { calledAs, type Person } from '@/domain/people/Person'
import type { Day } from '@/domain/time'
import { store } from '../../_kit/store'

const whatText = (person: Person, schoolId: SchoolId, day: Day): string =>
  holds(person, 'duty-leader', schoolId, day)
    ? '值班领导'
    : holds(person, 'gate', schoolId, day)
      ? '门岗'
      : holds(person, 'office', schoolId, day)
        ? '教务处'
        : holds(person, 'clinic', schoolId, day)
          ? '校医室'
          : '老师'

/** Who may walk with children on that day. */
export async function staffOf(schoolId: SchoolId, day: Day): Promise<StaffChoice[]> {
  const staff = await store.find('persons', { 'appointments.schoolId': schoolId })
  return staff
    .filter((person) => mayHold(person, schoolId, day))
    .map((person) => ({
      personId: person._id,
      name: calledAs(person),
      what: whatText(person, schoolId, day),
    }))
}
