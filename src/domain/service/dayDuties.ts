/** Art. 6, 8, 13: nobody is put on duty today who may not serve today. The lesson stays and waits for somebody who may. */
import type { Session, Unfit } from '../attendance/Session'
import { clashOf } from '../attendance/standIn'
import { sessionTitle } from '../attendance/Session'
import type { DutyFailure } from '../failures/service'
import type { PersonId } from '../ids'
import type { Person } from '../people/Person'
import { NO_TEACHER, type Plan } from '../plan/Plan'
import { mayServe, type ServedCourse } from './mayServe'
import type { ServiceFacts } from './Standing'

/** Where the name of a teacher would stand. */
export const NOBODY_YET = '待安排'

/** What the rule looks at of the course; null: the late room, or a course the plan has lost. */
export function servedOf(plan: Pick<Plan, 'courses'>, session: Pick<Session, 'courseId'>, lessons: number) {
  const course = plan.courses[session.courseId]
  if (course === undefined) return null
  const { name, kind, providerId = null, agencyFeeFen } = course
  return { name, kind, providerId, agencyFeeFen, lessons } satisfies ServedCourse
}

export interface DayFacts {
  now: number
  facts: ServiceFacts
  persons: ReadonlyMap<PersonId, Person>
  /** Lessons of the same people at other schools that day. */
  elsewhere: readonly Session[]
}

type Duty = Pick<
  Session,
  '_id' | 'schoolId' | 'day' | 'teacherId' | 'teacherName' | 'served' | 'standIn' | 'pastStandIns'
>

/**
 * 值班领导 took it over in person: somebody has to be with the children, and that is the last way. It stays hers while a
 * colleague whom she asks has not answered, and covers nobody else.
 */
export const isEmergency = ({
  teacherId,
  standIn,
  pastStandIns = [],
}: Pick<Session, 'teacherId' | 'standIn' | 'pastStandIns'>): boolean =>
  [...pastStandIns, ...(standIn === null ? [] : [standIn])].some(
    (one) => one.emergency === true && one.to === teacherId,
  )

/** Why whoever teaches the lesson may not, today; null: may, or there is nobody. */
export function unfitFor(
  session: Duty,
  { facts, persons }: Omit<DayFacts, 'now' | 'elsewhere'>,
): DutyFailure | null {
  const { teacherId: personId, teacherName: name, day, schoolId, served = null, standIn } = session
  if (personId === NO_TEACHER || isEmergency(session)) return null
  const person = persons.get(personId)
  if (person === undefined || !isOnStaff(person, schoolId, day)) return { code: 'service/post-ended', name }
  const isStandIn = standIn !== null && standIn.to === personId
  return mayServe(facts, { day, personId, name, course: served, isStandIn })
}

const isOnStaff = (
  { appointments }: Pick<Person, 'appointments'>,
  schoolId: Session['schoolId'],
  day: Session['day'],
): boolean =>
  appointments.some(
    (one) =>
      one.schoolId === schoolId &&
      one.role === 'teacher' &&
      one.from <= day &&
      (one.to === null || day <= one.to),
  )

/** The lesson without the one who may not give it. */
export const without = <S extends Session>(session: S, why: DutyFailure, now: number): S => ({
  ...session,
  teacherId: NO_TEACHER,
  teacherName: NOBODY_YET,
  unfit: { personId: session.teacherId, name: session.teacherName, why, at: now } satisfies Unfit,
})

/**
 * The lessons of a day as it begins. In order of time: who may not serve is not put on, and nobody is put on two lessons
 * of one hour, here or at another school; of two the earlier one stays.
 */
export function fitSessions(sessions: readonly Session[], of: DayFacts): Session[] {
  const put: Session[] = [...of.elsewhere]
  return [...sessions]
    .sort((a, b) => a.startsAtMinute - b.startsAtMinute)
    .map((session) => {
      const clash = clashOf(
        session,
        put.filter((one) => one.teacherId === session.teacherId),
      )
      const { startsAtMinute = 0, endsAtMinute = 0 } = clash ?? {}
      const twice: DutyFailure | null =
        clash === null || session.teacherId === NO_TEACHER
          ? null
          : {
              ...{ code: 'service/two-rooms', name: session.teacherName, course: sessionTitle(clash) },
              ...{ startsAtMinute, endsAtMinute },
            }
      const why = unfitFor(session, of) ?? twice
      const fit = why === null ? session : without(session, why, of.now)
      put.push(fit)
      return fit
    })
}
