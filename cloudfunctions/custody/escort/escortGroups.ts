import { escortInputs, type GroupRow, type Groups } from '@/contract/escort'
import { allowed } from '@/domain/access'
import type { EscortGroup } from '@/domain/escort/EscortGroup'
import { ratioFor } from '@/domain/escort/ratio'
import { attendsOn, type Pupil } from '@/domain/people/Pupil'
import type { City } from '@/domain/people/School'
import { yes } from '@/domain/result'
import { action } from '../../_kit/handle'
import { is } from '../../_kit/operators'
import { store } from '../../_kit/store'
import { cityOf } from '../releaseFacts'
import { staffOf } from './staffOf'

export const MEMBER_FIELDS = ['schoolId', 'name', 'homeroomName', 'gender', 'grade', 'initials', 'no', 'left']

function rowOf(group: EscortGroup, pupils: Map<string, Pupil>, city: City): GroupRow {
  const { _id, name, route, weekdays, stops, leaderId, leaderName, secondId, secondName } = group
  const members = group.members.flatMap(({ pupilId, stopId }) => {
    const pupil = pupils.get(pupilId)
    if (pupil === undefined) return []
    const { name: pupilName, homeroomName, gender, grade } = pupil
    return [{ pupilId, stopId, name: pupilName, homeroomName, gender, grade }]
  })
  return {
    groupId: _id,
    name,
    route,
    weekdays,
    stops,
    leaderId,
    leaderName,
    secondId,
    secondName,
    members,
    ratio: ratioFor(
      city.escortRatio,
      members.map((member) => member.grade),
      secondId === null ? 1 : 2,
    ),
  }
}

/** 路队 as the school set them up, with who could lead one. A child who left walks with none from the day after. */
export const escortGroups = action({
  deed: 'custody/escortGroups',
  input: escortInputs.escortGroups,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId }, { caller }) {
    const groups = await store.find('escort_groups', { schoolId }, { order: ['name', 'asc'] })
    const ids = groups.flatMap((group) => group.members.map((member) => member.pupilId))
    const found =
      ids.length === 0
        ? []
        : await store.find('pupils', { schoolId, _id: is.in(ids) }, { fields: MEMBER_FIELDS })
    const here = found.filter((pupil) => attendsOn(pupil, caller.today))
    const pupils = new Map(here.map((pupil) => [pupil._id, pupil]))
    const city = await cityOf()
    return yes<Groups>({
      mayEdit: allowed('custody/saveEscortGroup', caller, { schoolId }),
      groups: groups.map((group) => rowOf(group, pupils, city)),
      staff: await staffOf(schoolId, caller.today),
    })
  },
})
