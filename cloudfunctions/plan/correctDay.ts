import { calendarInputs } from '@/contract/calendar'
import { isInTime, kindOn } from '@/domain/calendar/changeDay'
import { correctDay as decide } from '@/domain/calendar/correctDay'
import type { Failure } from '@/domain/failure'
import type { SchoolId } from '@/domain/ids'
import { familiesTold, officeTold } from '@/domain/notice/dayNotices'
import type { Notice } from '@/domain/notice/Notice'
import type { CityCalendar } from '@/domain/people/School'
import type { Plan } from '@/domain/plan/Plan'
import { no, yes } from '@/domain/result'
import { yearOf, type Day } from '@/domain/time'
import { action } from '../_kit/handle'
import { publishedCalendar } from '../_kit/holidays'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'
import { actOnCity } from './cityFacts'

type Head = Pick<Plan, 'schoolId' | 'termId' | 'term' | 'calendar' | 'openedOn' | 'blocks'>

const plansWith = async (schoolIds: SchoolId[], day: Day): Promise<Head[]> => {
  const plans: Head[] = await store.findAll('plans', { schoolId: is.in(schoolIds), status: 'published' }, [
    'schoolId',
    'termId',
    'term',
    'calendar',
    'openedOn',
    'blocks',
  ])
  return plans.filter(({ term }) => term.firstDay <= day && day <= term.lastDay)
}

/** What the day is at one school, which may have closed it itself, before the correction and after it. */
function kindsAt(plan: Head, city: CityCalendar, day: Day) {
  const published = publishedCalendar(yearOf(day))
  const corrected = { ...plan, calendar: { ...plan.calendar, city } }
  return { before: kindOn(day, { plan, published }), after: kindOn(day, { plan: corrected, published }) }
}

function toldAt(plan: Head, city: CityCalendar, told: { day: Day; op: string; now: number }): Notice[] {
  const { schoolId, termId } = plan
  const { before, after } = kindsAt(plan, city, told.day)
  const all = { ...told, schoolId, termId, before, after }
  const changes = JSON.stringify(before) !== JSON.stringify(after)
  return changes ? [...familiesTold(all), ...officeTold(all)] : []
}

/** A rest day that would become a service day in the middle of the afternoon: children have gone home. */
function tooLateAt(plan: Head, city: CityCalendar, { day, now }: { day: Day; now: number }): Failure | null {
  const { before, after } = kindsAt(plan, city, day)
  const wasOpen = before.ok && before.value.kind === 'service'
  if (wasOpen || !after.ok || after.value.kind !== 'service') return null
  const inTime = isInTime(day, after.value.timetable, { now, plan })
  return inTime.ok || inTime.refusal.code !== 'calendar/too-late' ? null : inTime.refusal
}

/** 更正一天: for every school of the city, as long as none of them has sent the lists of that day to its teachers. */
export const correctDay = action({
  deed: 'plan/correctDay',
  input: calendarInputs.correctDay,
  subject: () => ({}),
  run: ({ day, kind, name, op }, { now, caller }) =>
    actOnCity(op, now, async ({ calendar }, schoolIds) => {
      const plans = await plansWith(schoolIds, day)
      const isOpenSomewhere = plans.some((plan) => plan.openedOn === day)
      const decided = decide(day, kind, name, { now, calendar, isOpenSomewhere })
      if (!decided.ok) return decided
      for (const plan of plans) {
        const late = tooLateAt(plan, decided.value, { day, now })
        if (late !== null) return no(late)
      }
      const { personId: by, name: byName } = caller
      return yes({
        fields: { calendar: decided.value },
        act: { op, by, byName, at: now, kind: 'day', day, correction: kind, name: name.trim() },
        notices: plans.flatMap((plan) => toldAt(plan, decided.value, { day, op, now })),
      })
    }),
})
