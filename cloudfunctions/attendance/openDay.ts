/** Opens the service day of every school: sessions and one custody document per child. Safe to run twice or late. */
import { expectedToday, sessionsToday } from '@/domain/custody/dayOpening'
import { onLeave } from '@/domain/custody/onLeave'
import { dayId } from '@/domain/ids'
import { currentPlan } from '@/domain/plan/currentPlan'
import type { Plan } from '@/domain/plan/Plan'
import type { DayKind } from '@/domain/calendar/serviceDay'
import { dayOf } from '@/domain/time'
import { addMissing } from '../_kit/addMissing'
import { theCity } from '../_kit/city'
import { log } from '../_kit/log'
import { to } from '../_kit/operators'
import { newSalt, newToken } from '../_kit/pickupCodes'
import { dayKindOf } from '../_kit/plans'
import { store } from '../_kit/store'
import { latestHealth } from './latestHealth'
import { layPatterns } from './layPatterns'
import { dayFacts, fitted, ledBy, withServed, type DayAsked } from './fitToday'
import { adultsOf, openEscorts } from './openEscorts'

type Opening = Pick<DayAsked, 'day' | 'now' | 'city'>
type ServiceDay = Extract<DayKind, { kind: 'service' }>

async function openSchool(plan: Plan, kind: ServiceDay, of: Opening): Promise<void> {
  const { day, now } = of
  const { schoolId, termId } = plan
  const { timetable } = kind
  await layPatterns(plan, kind, day, now)
  const weeks = await store.findAll('weeks', { schoolId, termId })
  const pupils = await store.findAll('pupils', { schoolId })
  const latePickups = await store.findAll('late_pickups', { schoolId, day, status: 'approved' })
  const leaves = await store.findAll('leaves', { schoolId, days: day })
  const rosters = { weeks, pupils, latePickups }
  const placed = expectedToday({ day, timetable, plan, ...rosters, newToken, newSalt })
  const groups = await store.findAll('escort_groups', { schoolId })
  const planned = withServed(plan, sessionsToday(day, schoolId, plan, placed, timetable))
  const facts = await dayFacts(
    { ...of, schoolId, termId },
    [...planned.map(({ teacherId }) => teacherId), ...groups.flatMap(adultsOf)],
    planned.map(({ served }) => served?.providerId),
  )
  const sessions = fitted(planned, facts)
  const present = ledBy(onLeave(placed, leaves, now), sessions)
  const expected = await openEscorts(present, groups, { schoolId, day, timetable, facts })
  await addMissing('sessions', sessions)
  await addMissing('custody', expected)
  await latestHealth(expected)
  await store.add('days', [
    {
      _id: dayId(schoolId, day),
      schoolId,
      day,
      status: 'open',
      pupils: expected.length,
      sessions: sessions.length,
      staying: [],
      closing: null,
      confirmed: null,
    },
  ])
  log.info('day opened', { schoolId, day, pupils: expected.length, sessions: sessions.length })
}

/**
 * The day is claimed before its lists are made: from then on a decision about it comes too late, and what was decided
 * before is on the plan that the claim returns.
 */
async function openToday({ _id }: Pick<Plan, '_id'>, of: Opening): Promise<void> {
  const { day } = of
  const plan = await store.updateAndReturn('plans', { _id, status: 'published' }, { openedOn: day })
  if (plan === null) return
  const kind = dayKindOf(plan, day)
  if (kind.ok && kind.value.kind === 'service') await openSchool(plan, kind.value, of)
  else await store.update('plans', { _id, openedOn: day }, { openedOn: to.remove() })
}

export async function openDay(now: number): Promise<void> {
  const day = dayOf(now)
  const open = new Set((await store.findAll('days', { day })).map((opened) => opened.schoolId))
  const heads = await store.findAll('plans', { status: 'published' }, [
    'schoolId',
    'status',
    'term',
    'calendar',
  ])
  const city = await theCity()
  for (const schoolId of new Set(heads.map((head) => head.schoolId))) {
    if (open.has(schoolId)) continue
    const head = currentPlan(
      heads.filter((plan) => plan.schoolId === schoolId),
      day,
    )
    if (head === null) continue
    const kind = dayKindOf(head, day)
    if (!kind.ok || kind.value.kind !== 'service') continue
    await openToday(head, { day, now, city })
  }
}
