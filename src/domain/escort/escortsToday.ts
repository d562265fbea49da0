/** Art. 13 · 放学护送: the walks of a day as it begins, by the weekday whose timetable runs. */
import type { Custody } from '../custody/Custody'
import type { Day, Weekday } from '../time'
import { escortId, type Escort } from './Escort'
import type { EscortGroup, EscortStop } from './EscortGroup'
import type { EscortPlace } from './EscortPlace'

export const escortsToday = (groups: EscortGroup[], day: Day, timetable: Weekday): Escort[] =>
  groups
    .filter((group) => group.weekdays.includes(timetable))
    .map(({ _id, schoolId, name, route, stops, leaderId, leaderName, secondId, secondName }) => ({
      _id: escortId(day, _id),
      schoolId,
      day,
      groupId: _id,
      name,
      route,
      stops,
      leaderId,
      leaderName,
      secondId,
      secondName,
      state: 'gathering',
      steps: [],
      named: [],
      overdueAt: null,
    }))

const placeAt = (group: EscortGroup, stop: EscortStop): EscortPlace => ({
  groupId: group._id,
  groupName: group.name,
  leaderId: group.leaderId,
  leaderName: group.leaderName,
  stopId: stop.id,
  stopName: stop.name,
  stopMinute: stop.minute,
  delayMinutes: 0,
})

/**
 * Gives each expected child her place in today's group. Who is on leave or stays late keeps hers: the place comes to
 * bear again when the leave or the late pickup is taken back (`walksWith`).
 */
export function withEscorts(expected: Custody[], groups: EscortGroup[], timetable: Weekday): Custody[] {
  const places = new Map(
    groups
      .filter((group) => group.weekdays.includes(timetable))
      .flatMap((group) =>
        group.members.flatMap(({ pupilId, stopId }) => {
          const stop = group.stops.find(({ id }) => id === stopId)
          return stop === undefined ? [] : [[pupilId, placeAt(group, stop)] as const]
        }),
      ),
  )
  return expected.map((custody) => ({ ...custody, escort: places.get(custody.pupilId) ?? null }))
}
