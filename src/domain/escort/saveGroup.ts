/** Art. 13 · 放学护送: what a walking group must be before it may be kept. Missing facts close (rule 11). */
import type { PersonId, PupilId } from '../ids'
import type { City, Grade } from '../people/School'
import { no, yes, type Result } from '../result'
import type { EscortGroup } from './EscortGroup'
import { ratioFor } from './ratio'

export const STOPS_MOST = 12
export const MEMBERS_MOST = 60

export type GroupDraft = Pick<
  EscortGroup,
  '_id' | 'name' | 'route' | 'weekdays' | 'stops' | 'leaderId' | 'secondId' | 'members'
>

export interface GroupFacts {
  draft: GroupDraft
  city: Pick<City, 'escortRatio'>
  /** Staff of the school who may hold children, by id. */
  staff: Map<PersonId, string>
  /** Pupils of the school among the members, by id. */
  pupils: Map<PupilId, { name: string; grade: Grade }>
  /** The school's other groups. */
  others: Pick<EscortGroup, '_id' | 'name' | 'weekdays' | 'members'>[]
}

const isAscending = (minutes: number[]): boolean =>
  minutes.every((minute, i) => i === 0 || minute > (minutes[i - 1] ?? 0))

const repeats = (keys: string[]): boolean => new Set(keys).size !== keys.length

/** Who is in another group on one of these weekdays. */
function takenBy({ draft, others }: GroupFacts): { pupilId: PupilId; group: string } | undefined {
  const rivals = others.filter(
    (other) => other._id !== draft._id && other.weekdays.some((day) => draft.weekdays.includes(day)),
  )
  for (const { pupilId } of draft.members) {
    const rival = rivals.find((other) => other.members.some((member) => member.pupilId === pupilId))
    if (rival !== undefined) return { pupilId, group: rival.name }
  }
  return undefined
}

/** The group with the names of its adults, or the first thing that is wrong with it. */
export function saveGroup(facts: GroupFacts): Result<Omit<EscortGroup, 'schoolId'>> {
  const { draft, city, staff, pupils } = facts
  const { stops, members, leaderId, secondId } = draft
  if (draft.weekdays.length === 0 || repeats(draft.weekdays.map(String)))
    return no({ code: 'escort/weekdays-missing' })
  if (stops.length === 0 || stops.length > STOPS_MOST || repeats(stops.map(({ id }) => id)))
    return no({ code: 'escort/stops-missing', most: STOPS_MOST })
  if (!isAscending(stops.map(({ minute }) => minute))) return no({ code: 'escort/stops-not-ascending' })
  if (leaderId === secondId) return no({ code: 'escort/same-adult' })
  const leaderName = staff.get(leaderId)
  const secondName = secondId === null ? null : staff.get(secondId)
  if (leaderName === undefined || secondName === undefined) return no({ code: 'custody/receiver-off-duty' })
  if (
    members.length > MEMBERS_MOST ||
    repeats(members.map(({ pupilId }) => pupilId)) ||
    members.some(({ pupilId, stopId }) => !pupils.has(pupilId) || !stops.some(({ id }) => id === stopId))
  )
    return no({ code: 'escort/members-wrong' })
  const taken = takenBy(facts)
  if (taken !== undefined)
    return no({
      code: 'escort/in-other-group',
      pupil: pupils.get(taken.pupilId)?.name ?? '',
      group: taken.group,
    })
  const grades = members.flatMap(({ pupilId }) => pupils.get(pupilId)?.grade ?? [])
  const { adults, most } = ratioFor(city.escortRatio, grades, secondId === null ? 1 : 2)
  if (grades.length > 0 && grades.length > most)
    return no({ code: 'escort/too-many', pupils: grades.length, adults, most })
  return yes({ ...draft, leaderName, secondName })
}
