/** Art. 6, 8, 10 · domain rule 7: who may be put on duty, on which day and for what. One rule for plan, assignment and the day. */
import type { DutyFailure } from '../failures/service'
import type { PersonId, ProviderId } from '../ids'
import { NO_TEACHER, type CourseKind } from '../plan/Plan'
import type { Day } from '../time'
import { isAcademicCourse } from './academic'
import { lacksOfPerson } from './lacksOfPerson'
import { lacksOfProvider } from './lacksOfProvider'
import { filedFen } from './priceOf'
import type { ServiceFacts } from './Standing'

export interface ServedCourse {
  name: string
  kind: CourseKind
  /** 承担机构; null: the school itself. */
  providerId: ProviderId | null
  agencyFeeFen: number
  /** Of the whole term. */
  lessons: number
}

export interface Duty {
  day: Day
  personId: PersonId
  /** As the plan calls them, where no file is found. */
  name: string
  /** Null: what is no course — the late room, a walk. */
  course: ServedCourse | null
  /** For one day instead of somebody: the course need not name their provider. */
  isStandIn?: boolean
}

/** Everything a provider's course must meet whoever teaches it. */
export function lacksOfCourse(facts: ServiceFacts, course: ServedCourse, day: Day): DutyFailure[] {
  const { providerId, name, agencyFeeFen, lessons } = course
  if (providerId === null) return []
  const provider = facts.providers[providerId]
  if (provider === undefined) return [{ code: 'service/provider-unknown', name: `「${name}」` }]
  const filed = filedFen(provider.prices, course, { day, lessons })
  const about = { provider: provider.name, course: name }
  return [
    ...(isAcademicCourse(course)
      ? [{ code: 'service/academic', name: provider.name, course: name } as const]
      : []),
    ...lacksOfProvider(provider, day),
    ...(agencyFeeFen > 0 && filed === null ? [{ code: 'service/price-missing', ...about } as const] : []),
    ...(filed !== null && agencyFeeFen > filed
      ? [{ code: 'service/price-above', ...about, feeFen: agencyFeeFen, filedFen: filed } as const]
      : []),
  ]
}

/** Of a person and a course together: subjects are never a provider's, and its people teach its courses alone. */
function lacksTogether(facts: ServiceFacts, { personId, course, isStandIn = false }: Duty): DutyFailure[] {
  const person = facts.people[personId]
  if (person === undefined || course === null) return []
  const { name, kind, providerId } = person
  const nameOf = (id: ProviderId) => facts.providers[id]?.name ?? '登记的机构'
  const lacks: DutyFailure[] = []
  if (kind === 'provider-person') {
    if (course.providerId === null && isAcademicCourse(course))
      lacks.push({ code: 'service/academic', name, course: course.name })
    if (course.providerId === null && providerId !== null && !isStandIn)
      lacks.push({ code: 'service/provider-not-named', name, provider: nameOf(providerId) })
    if (course.providerId !== null && course.providerId !== providerId)
      lacks.push({ code: 'service/other-provider', name, provider: nameOf(course.providerId) })
  }
  return lacks
}

/**
 * Everything that stands in the way, the gravest first: what is wrong with the course, person and course together, the
 * person, and the provider the person comes from. Empty: may serve. Missing data closes (rule 11).
 */
export function dutyLacks(facts: ServiceFacts, duty: Duty): DutyFailure[] {
  const { personId, day, course } = duty
  const ofCourse = course === null ? [] : lacksOfCourse(facts, course, day)
  if (personId === NO_TEACHER) return ofCourse
  const person = facts.people[personId]
  if (person === undefined) return [...ofCourse, { code: 'service/unknown-person', name: duty.name }]
  const { providerId } = person
  const isSent = person.kind === 'provider-person'
  const provider = providerId === null ? undefined : facts.providers[providerId]
  const ofOwn =
    !isSent || (course !== null && course.providerId === providerId)
      ? []
      : provider === undefined
        ? [{ code: 'service/provider-unknown', name: person.name } as const]
        : lacksOfProvider(provider, day)
  return [
    ...ofCourse,
    ...lacksTogether(facts, duty),
    ...lacksOfPerson(person, day, facts.bureauVets),
    ...ofOwn,
  ]
}

/** Null: may serve. Otherwise the gravest of what is missing, naming who must do what. */
export const mayServe = (facts: ServiceFacts, duty: Duty): DutyFailure | null =>
  dutyLacks(facts, duty)[0] ?? null
