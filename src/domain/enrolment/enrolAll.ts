/** B3 · 同一个篮子: several courses, for one child or several, also in different schools: all of it or nothing. */
import { planId, weekId, type CourseId, type PupilId, type TermId } from '../ids'
import { courseOf } from '../plan/courseOf'
import type { Grade } from '../people/School'
import type { Course, Plan } from '../plan/Plan'
import { no, yes, type Result } from '../result'
import type { Day } from '../time'
import { sign, type Signature } from './consent'
import { enrol } from './enrol'
import type { Ground } from './mayChoose'
import { withPlaces } from './places'
import type { Consent, PupilWeek, SlotKey } from './PupilWeek'
import { startsOn } from './startsOn'

export interface BasketItem {
  pupilId: PupilId
  termId: TermId
  courseId: CourseId
}

export interface BasketFacts {
  now: number
  on: 'phone' | 'paper'
  items: BasketItem[]
  /** Of every school and term that is asked about; one that is missing is not published. */
  plans: Plan[]
  weeks: PupilWeek[]
  awaited: (plan: Plan, grade: Grade) => Ground['awaited']
  signature: Signature | null
  signer: { name: string; by: Consent['by'] }
}

/** What one child's week takes on. */
export interface WeekChange {
  week: PupilWeek
  plan: Plan
  since: Day
  takes: { course: Course; slots: SlotKey[] }[]
}
export type SignedChange = WeekChange & { consent: Consent }

const repeats = (items: BasketItem[], at: number): boolean =>
  items.slice(0, at).some((one) => one.pupilId === items[at]?.pupilId && one.courseId === items[at]?.courseId)

/** Item by item on the week as it would be with those before it, so that clashes inside the basket are found. */
function decideItems(facts: BasketFacts): Result<WeekChange[]> {
  const { now, on, items } = facts
  const changes = new Map<string, WeekChange>()
  for (const [at, { pupilId, termId, courseId }] of items.entries()) {
    const stored = facts.weeks.find((week) => week._id === weekId(pupilId, termId))
    if (stored === undefined) return no({ code: 'enrolment/no-week' })
    const plan = facts.plans.find((one) => one._id === planId(stored.schoolId, termId))
    if (plan === undefined) return no({ code: 'enrolment/plan-not-published' })
    if (repeats(items, at)) {
      const course = courseOf(plan, courseId)?.name ?? '这门课'
      return no({ code: 'enrolment/basket-twice', pupil: stored.name, course })
    }
    const since = startsOn(now, plan.term)
    const change = changes.get(stored._id) ?? { week: stored, plan, since, takes: [] }
    const week = change.takes.reduce(
      (soFar, { course, slots }) => withPlaces(soFar, { courseId: course._id, slots, since }),
      stored,
    )
    const decided = enrol({
      now,
      on,
      awaited: facts.awaited(plan, stored.grade) ?? null,
      plan,
      week,
      courseId,
    })
    if (!decided.ok) return decided
    if (decided.value.kind === 'claim') {
      const { course, slots } = decided.value
      changes.set(stored._id, { ...change, takes: [...change.takes, { course, slots }] })
    }
  }
  return yes([...changes.values()])
}

/**
 * The weeks that change, each with its signed application; none when everything asked for is held already.
 * Refusals in order: empty; item by item no week, no plan, the same twice, and what `enrol` says; then the signature.
 */
export function enrolAll(facts: BasketFacts): Result<SignedChange[]> {
  if (facts.items.length === 0) return no({ code: 'enrolment/basket-empty' })
  const decided = decideItems(facts)
  if (!decided.ok) return decided
  const signed: SignedChange[] = []
  for (const change of decided.value) {
    const { signer, now: at, on } = facts
    const consent = sign(change.week, facts.signature, { ...signer, at, on })
    if (!consent.ok) return consent
    signed.push({ ...change, consent: consent.value })
  }
  return yes(signed)
}
