import type { Term } from '@/domain/calendar/Term'
import { asId, planId } from '@/domain/ids'
import { dayOf } from '@/domain/time'
import { beginPlan } from '@/domain/plan/beginPlan'
import { groundOf } from '@/domain/plan/groundOf'
import type { Plan } from '@/domain/plan/Plan'
import type { PlanDraft } from '@/domain/plan/PlanDraft'
import type { Person } from '@/domain/people/Person'
import type { Pupil } from '@/domain/people/Pupil'
import type { City, Homeroom, School } from '@/domain/people/School'
import type { Provider } from '@/domain/service/Provider'
import { serviceFacts } from '@/domain/service/standingOf'
import type { TermTraining } from '@/domain/service/TermTraining'
import type { SchoolCode } from '../schools'
import { staffMember } from '../staff/staff'

const WRITING: SchoolCode = 'sh'

export interface Written {
  city: City
  schools: School[]
  homerooms: Homeroom[]
  pupils: Pupil[]
  persons: Person[]
  plans: Plan[]
  providers: Provider[]
  trainings: TermTraining[]
}

/** One school has begun the next term from the plan in force: courses are there, windows are still to be set. */
export function draftDocs(now: number, term: Term, of: Written): PlanDraft[] {
  const school = of.schools.find((one) => one._id === `s-${WRITING}`)
  const running = of.plans.find((plan) => plan.schoolId === school?._id) ?? null
  if (school === undefined) return []
  const own = <T extends { schoolId: School['_id'] }>(list: T[]): T[] =>
    list.filter((one) => one.schoolId === school._id)
  const ground = groundOf({
    term,
    city: of.city,
    school,
    homerooms: own(of.homerooms),
    pupils: own(of.pupils),
    persons: of.persons,
    others: of.plans,
    inForce: null,
    seats: [],
    service: {
      facts: serviceFacts({
        ...{ schoolId: school._id, persons: of.persons, city: of.city, files: [], providers: of.providers },
        training: of.trainings.find((one) => one._id === planId(school._id, term._id)) ?? null,
      }),
      from: term.firstDay,
      lessons: {},
    },
  })
  const decided = beginPlan({
    schoolId: school._id,
    schoolName: school.name,
    termId: term._id,
    draft: null,
    inForce: null,
    running,
    ground,
    from: 'plan-in-force',
    op: `seed-draft-${dayOf(now)}`,
    byName: staffMember(asId<'Person'>(`o-${WRITING}-office`)).name,
    now,
  })
  return decided.ok && decided.value.kind === 'new' ? [decided.value.draft] : []
}
