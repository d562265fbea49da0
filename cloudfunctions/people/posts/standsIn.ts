import type { MemberPage } from '@/contract/posts'
import type { PersonId, SchoolId } from '@/domain/ids'
import type { Day } from '@/domain/time'
import { is } from '../../_kit/operators'
import { store } from '../../_kit/store'

/** The children in somebody's hands at the school today, by name. */
export async function heldBy(schoolId: SchoolId, holder: PersonId, day: Day): Promise<string[]> {
  const held = await store.find('custody', { schoolId, day, status: 'held', holder }, { fields: ['name'] })
  return held.map(({ name }) => name)
}

/** What somebody still stands in: homerooms, courses of plans that are not over, lessons to come, walking groups. */
export async function standsIn(
  schoolId: SchoolId,
  personId: PersonId,
  today: Day,
): Promise<MemberPage['standsIn']> {
  const [homerooms, plans, sessions, groups] = await Promise.all([
    store.find('homerooms', { schoolId, teacherId: personId }, { fields: ['name'] }),
    store.find('plans', { schoolId }, { fields: ['term', 'courses', 'late'] }),
    store.count('sessions', { schoolId, teacherId: personId, day: is.atLeast(today) }),
    store.find('escort_groups', { schoolId }, { fields: ['name', 'leaderId', 'secondId'] }),
  ])
  const running = plans.filter(({ term }) => today <= term.lastDay)
  return {
    homerooms: homerooms.map(({ name }) => name),
    courses: running.flatMap(({ courses }) =>
      Object.values(courses)
        .filter(({ teacherId }) => teacherId === personId)
        .map(({ name }) => name),
    ),
    sessions,
    escortGroups: groups
      .filter(({ leaderId, secondId }) => leaderId === personId || secondId === personId)
      .map(({ name }) => name),
    late: running.some(({ late }) => late.teacherId === personId),
  }
}
