/** Art. 6, 8, 13 · 放学护送: who may not serve today leads no walk and walks along with none. The children keep their places. */
import type { Unfit } from '../attendance/Session'
import type { EscortGroup } from '../escort/EscortGroup'
import { mayHold } from '../people/onDuty'
import { NO_TEACHER } from '../plan/Plan'
import type { Day } from '../time'
import { NOBODY_YET, type DayFacts } from './dayDuties'
import { mayServe } from './mayServe'

type Adults = Pick<EscortGroup, 'schoolId' | 'leaderId' | 'leaderName' | 'secondId' | 'secondName'>

interface Fit<Of> {
  group: Of
  unfit: Unfit[]
}

/** Of a group as the day begins, or of its walk while it has not left. A walk that nobody leads yet lacks nothing more. */
export function fitAdults<Of extends Adults>(
  group: Of,
  day: Day,
  { now, facts, persons }: Omit<DayFacts, 'elsewhere'>,
): Fit<Of> {
  const unfitOf = (personId: EscortGroup['leaderId'], name: string): Unfit[] => {
    if (personId === NO_TEACHER) return []
    const person = persons.get(personId)
    const isHere = person !== undefined && mayHold(person, group.schoolId, day)
    const why = isHere
      ? mayServe(facts, { day, personId, name, course: null })
      : ({ code: 'service/post-ended', name } as const)
    return why === null ? [] : [{ personId, name, why, at: now }]
  }
  const leader = unfitOf(group.leaderId, group.leaderName)
  const second = group.secondId === null ? [] : unfitOf(group.secondId, group.secondName ?? '')
  return {
    group: {
      ...group,
      ...(leader.length > 0 ? { leaderId: NO_TEACHER, leaderName: NOBODY_YET } : {}),
      ...(second.length > 0 ? { secondId: null, secondName: null } : {}),
    },
    unfit: [...leader, ...second],
  }
}
