/** Everything the rules of one school's plan look at, read at once. */
import type { Term } from '@/domain/calendar/Term'
import { planId, type SchoolId, type TermId } from '@/domain/ids'
import type { Person } from '@/domain/people/Person'
import type { City, School } from '@/domain/people/School'
import { currentPlan } from '@/domain/plan/currentPlan'
import { groundOf } from '@/domain/plan/groundOf'
import type { Plan } from '@/domain/plan/Plan'
import type { PlanDraft } from '@/domain/plan/PlanDraft'
import type { PlanGround } from '@/domain/plan/PlanGround'
import { no, yes, type Result } from '@/domain/result'
import type { Day } from '@/domain/time'
import { theCity } from '../_kit/city'
import { is } from '../_kit/operators'
import { plansOf } from '../_kit/plans'
import { store } from '../_kit/store'
import { planService } from './planService'

export interface DeskFacts {
  school: School
  city: City
  term: Term
  draft: PlanDraft | null
  /** Of this very term, and of the term that runs. */
  inForce: Plan | null
  running: Plan | null
  ground: PlanGround
}

/** The term an office means that names none: being written, else in force, else the one that runs or comes next. */
async function meantTerm(schoolId: SchoolId, today: Day): Promise<TermId | null> {
  const [drafts, plans, { terms }] = await Promise.all([
    store.find('plan_drafts', { schoolId }, { fields: ['termId', 'term', 'state'] }),
    plansOf(schoolId),
    theCity(),
  ])
  const written = drafts
    .filter((draft) => draft.state !== 'published')
    .sort((a, b) => (a.term.firstDay > b.term.firstDay ? -1 : 1))
  const ahead = [...terms]
    .sort((a, b) => (a.firstDay < b.firstDay ? -1 : 1))
    .find((term) => today <= term.lastDay)
  return written[0]?.termId ?? currentPlan(plans, today)?.termId ?? ahead?._id ?? null
}

type Staff = Pick<Person, '_id' | 'name' | 'appointments'>

const staffOf = (schoolId: SchoolId): Promise<Staff[]> =>
  store.findAll('persons', { 'appointments.schoolId': schoolId }, ['name', 'appointments'])

/** Plans of the schools where teachers of this one also teach; most schools lend and borrow nobody. */
async function othersOf(schoolId: SchoolId, staff: Staff[]): Promise<Plan[]> {
  const posts = staff.flatMap(({ appointments }) => appointments).filter(({ role }) => role === 'teacher')
  const schools = new Set(posts.flatMap((post) => (post.schoolId === null ? [] : [post.schoolId])))
  schools.delete(schoolId)
  return schools.size === 0 ? [] : store.find('plans', { schoolId: is.in([...schools]), status: 'published' })
}

export async function deskFacts(
  schoolId: SchoolId,
  asked: TermId | null,
  today: Day,
): Promise<Result<DeskFacts>> {
  const termId = asked ?? (await meantTerm(schoolId, today))
  if (termId === null) return no({ code: 'plan/term-unknown' })
  const staff = staffOf(schoolId)
  const [school, city, draft, plans, homerooms, pupils, persons, seats, others] = await Promise.all([
    store.get('schools', schoolId),
    theCity(),
    store.get('plan_drafts', planId(schoolId, termId)),
    plansOf(schoolId),
    store.findAll('homerooms', { schoolId }),
    store.findAll('pupils', { schoolId, left: is.absent() }, ['homeroomId', 'grade']),
    staff,
    store.find('seats', { schoolId, termId, day: null }, { fields: ['courseId', 'capacity', 'left'] }),
    staff.then((all) => othersOf(schoolId, all)),
  ])
  const inForce = plans.find((plan) => plan.termId === termId) ?? null
  const term = city.terms.find((one) => one._id === termId) ?? inForce?.term
  if (term === undefined || school === null) return no({ code: 'plan/term-unknown' })
  const calendar = inForce?.calendar ?? null
  const service = await planService({ schoolId, term, city, persons, calendar, today })
  const ground = groundOf({ term, city, school, homerooms, pupils, persons, others, inForce, seats, service })
  return yes({ school, city, term, draft, inForce, running: currentPlan(plans, today), ground })
}
