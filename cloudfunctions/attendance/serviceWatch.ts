/** Art. 6, 8: what changes while the day runs — a violation, a vetting that is refused — takes somebody off lessons that have not begun and walks that have not left. */
import { isSettled } from '@/domain/attendance/standIn'
import type { Session } from '@/domain/attendance/Session'
import { termOn } from '@/domain/calendar/termOn'
import { unfitNotices } from '@/domain/notice/unfitNotices'
import { NO_TEACHER } from '@/domain/plan/Plan'
import { unfitFor, without } from '@/domain/service/dayDuties'
import { atMinute, dayOf } from '@/domain/time'
import { theCity } from '../_kit/city'
import { eachOnItsOwn } from '../_kit/eachOnItsOwn'
import { is } from '../_kit/operators'
import { withNotices } from '../_kit/outbox'
import { store } from '../_kit/store'
import { takeOffWalk } from '../_kit/walkAdults'
import { dayFacts } from './fitToday'
import { leadToStandIn } from './leadToStandIn'
import { adultsOf } from './openEscorts'

async function takeOff(session: Session, now: number, why: NonNullable<ReturnType<typeof unfitFor>>) {
  const { _id, teacherId } = session
  const after = without(session, why, now)
  const { unfit, teacherName } = after
  if (unfit === undefined) return
  const changed = await store.update(
    'sessions',
    { _id, teacherId, roll: null },
    {
      ...{ teacherId: after.teacherId, teacherName, unfit, alarmedAt: null },
      ...(isSettled(session.standIn) ? { 'standIn.state': 'withdrawn' } : {}),
      ...withNotices(unfitNotices(session, unfit)),
    },
  )
  if (changed > 0) await leadToStandIn(after)
}

/** Lessons that are over, or whose roll is taken, stay as they were given; so does a walk that has left. */
export async function serviceWatch(now: number): Promise<void> {
  const day = dayOf(now)
  const lessons = await store.findAll('sessions', { day, roll: null, teacherId: is.not(NO_TEACHER) })
  const open = lessons.filter(({ endsAtMinute }) => now < atMinute(day, endsAtMinute))
  const walks = await store.findAll('escorts', { day, state: 'gathering' })
  const schools = [...new Set([...open, ...walks].map(({ schoolId }) => schoolId))]
  if (schools.length === 0) return
  const city = await theCity()
  const termId = termOn(city.terms, day)?._id ?? null
  await eachOnItsOwn(schools, async (schoolId) => {
    const own = open.filter((session) => session.schoolId === schoolId)
    const led = walks.filter((walk) => walk.schoolId === schoolId)
    const facts = await dayFacts(
      { schoolId, day, now, city, termId },
      [...own.map(({ teacherId }) => teacherId), ...led.flatMap(adultsOf)],
      own.map(({ served }) => served?.providerId),
    )
    for (const session of own) {
      const why = unfitFor(session, facts)
      if (why !== null) await takeOff(session, now, why)
    }
    for (const walk of led) await takeOffWalk(walk, facts)
  })
}
