/** Who may serve today, of those the plan puts on: looked at once for all lessons and walks of a school's day. */
import type { Session } from '@/domain/attendance/Session'
import { lessonDays } from '@/domain/billing/lessonDays'
import type { Custody } from '@/domain/custody/Custody'
import type { PersonId, ProviderId, SchoolId, TermId } from '@/domain/ids'
import { unfitNotices } from '@/domain/notice/unfitNotices'
import type { City } from '@/domain/people/School'
import { NO_TEACHER, type Plan } from '@/domain/plan/Plan'
import { fitSessions, servedOf, type DayFacts } from '@/domain/service/dayDuties'
import type { Day } from '@/domain/time'
import type { WithOutbox } from '../_kit/documents'
import { is } from '../_kit/operators'
import { bornWithNotices } from '../_kit/outbox'
import { termDays } from '../_kit/plans'
import { loadService } from '../_kit/service'
import { store } from '../_kit/store'

export interface DayAsked {
  schoolId: SchoolId
  day: Day
  now: number
  city: City
  /** Whose trainings count; null: none. */
  termId: TermId | null
}

/** Four reads, five when a provider is among them. */
export async function dayFacts(
  { schoolId, day, now, city, termId }: DayAsked,
  personIds: readonly PersonId[],
  providerIds: readonly (ProviderId | null | undefined)[],
): Promise<DayFacts> {
  const ids = [...new Set(personIds)].filter((id) => id !== NO_TEACHER)
  const persons = ids.length === 0 ? [] : await store.findAll('persons', { _id: is.in(ids) })
  const [facts, elsewhere] = await Promise.all([
    loadService({ schoolId, termId, persons, providerIds, city }),
    ids.length === 0
      ? []
      : store.findAll('sessions', { day, schoolId: is.not(schoolId), teacherId: is.in(ids) }),
  ])
  return { now, facts, elsewhere, persons: new Map(persons.map((person) => [person._id, person])) }
}

/** Only for what a provider is paid by: counting a term's lessons takes a while. */
function lessonsOf(plan: Plan, courseId: Session['courseId']): number {
  const course = plan.courses[courseId]
  if (course === undefined || (course.providerId ?? null) === null) return 0
  return lessonDays(course, plan, termDays(plan)).length
}

/** What the rule looks at goes with the lesson, so that a change of the day needs no plan. */
export const withServed = (plan: Plan, sessions: readonly Session[]): Session[] =>
  sessions.map((session) => ({
    ...session,
    served: servedOf(plan, session, lessonsOf(plan, session.courseId)),
  }))

/** As put on; a lesson that lost its teacher is born with the notice of it. */
export const fitted = (sessions: readonly Session[], facts: DayFacts): (Session & WithOutbox)[] =>
  fitSessions(sessions, facts).map((session) =>
    session.unfit === undefined
      ? session
      : { ...session, ...bornWithNotices(unfitNotices(session, session.unfit)) },
  )

/** The children's way names who is really there. */
export function ledBy(expected: readonly Custody[], sessions: readonly Session[]): Custody[] {
  const put = new Map(sessions.map((session) => [session._id, session]))
  return expected.map((custody) => ({
    ...custody,
    itinerary: custody.itinerary.map((leg) => {
      const { teacherId = leg.teacherId, teacherName = leg.teacherName } = put.get(leg.sessionId) ?? {}
      return { ...leg, teacherId, teacherName }
    }),
  }))
}
