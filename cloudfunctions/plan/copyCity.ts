/** The copies that plans and drafts keep of the city's calendar and terms are made the same again. Safe to run at any time. */
import type { SchoolId } from '@/domain/ids'
import type { City, CityCalendar } from '@/domain/people/School'
import type { Plan } from '@/domain/plan/Plan'
import { dayOf, type Day } from '@/domain/time'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'

type Head = Pick<Plan, '_id' | 'term' | 'termId' | 'calendar' | 'openedOn'>

const ROUNDS = 5

const textOf = (map: Record<Day, string>): string =>
  JSON.stringify(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)))

const isSame = (a: CityCalendar, b: CityCalendar): boolean =>
  textOf(a.rest) === textOf(b.rest) &&
  textOf(a.makeUp) === textOf(b.makeUp) &&
  String(a.years) === String(b.years)

/** A school whose lists of today are out keeps today as it was; the next run after midnight brings the copy. */
const isHeld = ({ calendar, openedOn }: Head, truth: CityCalendar, today: Day): boolean =>
  openedOn === today &&
  (calendar.city.rest[today] !== truth.rest[today] || calendar.city.makeUp[today] !== truth.makeUp[today])

async function copyCalendar({ calendar }: City, plans: Head[], today: Day): Promise<void> {
  const stale = plans.filter(
    (plan) => !isSame(plan.calendar.city, calendar) && !isHeld(plan, calendar, today),
  )
  const touchToday = stale.filter((plan) => isHeld({ ...plan, openedOn: today }, calendar, today))
  for (const [some, guard] of [
    [stale.filter((plan) => !touchToday.includes(plan)), {}],
    [touchToday, { openedOn: is.not(today) }],
  ] as const)
    if (some.length > 0)
      await store.update(
        'plans',
        { _id: is.in(some.map((plan) => plan._id)), ...guard },
        { 'calendar.city': calendar },
      )
}

async function copyTerms({ terms }: City, plans: Head[], schoolIds: SchoolId[]): Promise<void> {
  const drafts = await store.findAll('plan_drafts', { schoolId: is.in(schoolIds) }, ['termId', 'term'])
  for (const term of terms) {
    const differs = (one: Pick<Plan, 'termId' | 'term'>): boolean =>
      one.termId === term._id &&
      (one.term.name !== term.name ||
        one.term.firstDay !== term.firstDay ||
        one.term.lastDay !== term.lastDay)
    const stalePlans = plans.filter(differs).map((plan) => plan._id)
    const staleDrafts = drafts.filter(differs).map((draft) => draft._id)
    if (stalePlans.length > 0) await store.update('plans', { _id: is.in(stalePlans) }, { term })
    if (staleDrafts.length > 0) await store.update('plan_drafts', { _id: is.in(staleDrafts) }, { term })
  }
}

/** Whoever copies looks once more: what somebody else decided meanwhile is copied too. Returns the city as it then is. */
export async function copyCity(city: City, schoolIds: SchoolId[], now: number): Promise<City> {
  let truth = city
  for (let round = 0; round < ROUNDS; round += 1) {
    const plans: Head[] = await store.findAll('plans', { schoolId: is.in(schoolIds) }, [
      'termId',
      'term',
      'calendar',
      'openedOn',
    ])
    await copyCalendar(truth, plans, dayOf(now))
    await copyTerms(truth, plans, schoolIds)
    const after = await store.get('cities', city._id)
    if (after === null || after.acts?.length === truth.acts?.length) return truth
    truth = after
  }
  return truth
}
