/** A walking group on a made-to-measure school: six children, two stops, the care teacher brings them to the leader. */
import type { EscortGroup } from '@/domain/escort/EscortGroup'
import { asId, type PersonId } from '@/domain/ids'
import { calledAs, type Person } from '@/domain/people/Person'
import type { GivenSchool } from './aSchool'
import { newOp, type Town } from './Town'

export const EAST = '东街口'
export const WEST = '西河桥'

export function aGroup(
  school: GivenSchool,
  leader: Person,
  second: Person | null,
  more: Partial<EscortGroup> = {},
): EscortGroup {
  return {
    _id: 'east',
    schoolId: school.school._id,
    name: '东街线',
    route: '校门—东街—西河桥',
    weekdays: [1, 2, 3, 4, 5],
    stops: [
      { id: 'st1', name: EAST, minute: 1125 },
      { id: 'st2', name: WEST, minute: 1135 },
    ],
    leaderId: leader._id,
    leaderName: calledAs(leader),
    secondId: second?._id ?? null,
    secondName: second === null ? null : calledAs(second),
    members: [1, 2, 3, 4, 5, 6].map((n) => ({
      pupilId: school.pupil(n)._id,
      stopId: n <= 3 ? 'st1' : 'st2',
    })),
    ...more,
  }
}

/** The whole homeroom is called present by its own teacher. */
export async function callRoll(town: Town, school: GivenSchool, homeroom = 1): Promise<void> {
  const schoolId = school.school._id
  const [session] = await town.all('sessions', { schoolId, courseId: school.careCourse(homeroom) })
  if (session === undefined) throw new Error('no session')
  const expected = await town.all('custody', { schoolId, 'itinerary.sessionId': session._id })
  await town.ask(school.teacher(homeroom).openid, 'attendance/submitRoll', {
    schoolId,
    sessionId: session._id,
    op: newOp(),
    marks: Object.fromEntries(
      expected
        .filter((child) => child.status === 'expected')
        .map((child) => [child.pupilId, 'present' as const]),
    ),
  })
}

/** Offered by one and accepted by the other, all of them. */
export async function handTo(
  town: Town,
  school: GivenSchool,
  { from, to, pupilIds }: { from: Person; to: Person; pupilIds: string[] },
): Promise<void> {
  const schoolId = school.school._id
  await town.ask(from.openid, 'custody/offer', { schoolId, op: newOp(), to: to._id, pupilIds })
  await town.ask(to.openid, 'custody/answer', { schoolId, op: newOp(), accept: pupilIds, decline: [] })
}

export const personOf = (id: string): PersonId => asId(id)
