/** 谁能上岗, as the plan's rules look at it: three reads, whatever the size of the staff. */
import type { Term } from '@/domain/calendar/Term'
import { planId, type SchoolId } from '@/domain/ids'
import type { Person } from '@/domain/people/Person'
import type { City } from '@/domain/people/School'
import type { Plan } from '@/domain/plan/Plan'
import type { PlanService } from '@/domain/plan/PlanGround'
import { serviceFacts } from '@/domain/service/standingOf'
import type { Day, Weekday } from '@/domain/time'
import { termDays } from '../_kit/plans'
import { filesOf } from '../_kit/service'
import { store } from '../_kit/store'

/** By the school's own calendar where it has one for the term, else by the city's. */
export function lessonsByWeekday(term: Term, calendar: Plan['calendar']): Partial<Record<Weekday, number>> {
  const lessons: Partial<Record<Weekday, number>> = {}
  for (const { kind } of termDays({ term, calendar }))
    if (kind.kind === 'service') lessons[kind.timetable] = (lessons[kind.timetable] ?? 0) + 1
  return lessons
}

export async function planService(of: {
  schoolId: SchoolId
  term: Term
  city: City
  persons: readonly Pick<Person, '_id' | 'name'>[]
  calendar: Plan['calendar'] | null
  today: Day
}): Promise<PlanService> {
  const { schoolId, term, city, persons, calendar, today } = of
  const [files, training, providers] = await Promise.all([
    filesOf(persons.map(({ _id }) => _id)),
    store.get('trainings', planId(schoolId, term._id)),
    store.findAll('providers', { 'agreements.schoolId': schoolId }),
  ])
  return {
    facts: serviceFacts({ schoolId, persons, files, training, providers, city }),
    from: today > term.firstDay ? today : term.firstDay,
    lessons: lessonsByWeekday(term, calendar ?? { makeUp: {}, closed: {}, city: city.calendar }),
  }
}
