import type { SessionView } from '@/contract/calendar'
import type { PupilWeek } from '@/domain/enrolment/PupilWeek'
import { dayId } from '@/domain/ids'
import { countsOn, timetableOn } from '@/domain/plan/changeFacts'
import type { Plan } from '@/domain/plan/Plan'
import { sessionsOf, type PlannedSession } from '@/domain/plan/sessions'
import type { Day } from '@/domain/time'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'
import { publishedFor } from './actOnDay'

/** The pupils by the place they have, so that a month of sessions is counted in one pass. */
function byPlace(weeks: PupilWeek[]): Map<string, PupilWeek[]> {
  const rosters = new Map<string, PupilWeek[]>()
  for (const week of weeks)
    for (const [slot, { courseId }] of Object.entries(week.places)) {
      const key = `${courseId}:${slot}`
      rosters.set(key, [...(rosters.get(key) ?? []), week])
    }
  return rosters
}

const view = (session: PlannedSession, pupils: number, opened: Set<string>, plan: Plan): SessionView => {
  const { day, courseId, slot, name, startsAtMinute, endsAtMinute, teacherName, venue } = session
  return {
    day,
    courseId,
    slot,
    name,
    startsAtMinute,
    endsAtMinute,
    teacherName,
    venue,
    pupils,
    isCare: session.isCare,
    isOpen: plan.openedOn === day || opened.has(dayId(plan.schoolId, day)),
    change: session.change,
    runs: session.runs,
  }
}

/** The sessions of one plan on these days, each with how many have a place in it. */
export async function sessionViews(plan: Plan, days: Day[]): Promise<SessionView[]> {
  const published = publishedFor(plan)
  const serviceDays = days.flatMap((day) => {
    const timetable = timetableOn(day, { plan, published })
    return timetable === null ? [] : [{ day, timetable }]
  })
  if (serviceDays.length === 0) return []
  const { schoolId, termId } = plan
  const rosters = byPlace(await store.findAll('weeks', { schoolId, termId }, ['places']))
  const ids = serviceDays.map(({ day }) => dayId(schoolId, day))
  const opened = await store.find('days', { _id: is.in(ids) }, { fields: ['_id'] })
  const known = new Set(opened.map(({ _id }) => _id))
  return sessionsOf(plan, serviceDays).map((session) =>
    view(
      session,
      countsOn(rosters.get(`${session.courseId}:${session.slot}`) ?? [], session).length,
      known,
      plan,
    ),
  )
}
