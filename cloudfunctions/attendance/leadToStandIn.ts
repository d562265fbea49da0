/** The children's way through the afternoon follows the session: its legs name who is on duty now. */
import type { Session } from '@/domain/attendance/Session'
import { doubleBooked } from '@/domain/attendance/standIn'
import { dayOf, type Day } from '@/domain/time'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'
import { takeBack } from './standInFacts'

type Led = Pick<Session, '_id' | 'schoolId' | 'day' | 'teacherId' | 'teacherName'>

/** One conditional write per place in the itinerary; a leg that is right already is left alone. */
async function lead({ _id, schoolId, day, teacherId, teacherName }: Led): Promise<void> {
  const common = { schoolId, day, 'itinerary.sessionId': _id }
  const children = await store.find('custody', common, { fields: ['itinerary'] })
  const places = new Set(
    children.flatMap(({ itinerary }) =>
      itinerary.flatMap((leg, place) =>
        leg.sessionId === _id && leg.teacherId !== teacherId ? [place] : [],
      ),
    ),
  )
  for (const place of places) {
    const leg = `itinerary.${place}`
    await store.update(
      'custody',
      { ...common, [`${leg}.sessionId`]: _id, [`${leg}.teacherId`]: is.not(teacherId) },
      { [`${leg}.teacherId`]: teacherId, [`${leg}.teacherName`]: teacherName },
    )
  }
}

/** Until the legs say what the session says: somebody else may have been named meanwhile. */
export async function leadToStandIn(session: Led): Promise<void> {
  await lead(session)
  const now = await store.get('sessions', session._id)
  if (now !== null && now.teacherId !== session.teacherId) await lead(now)
}

/** A function that died before its second look may have left one colleague with two lessons of one hour. */
async function untangle(day: Day, now: number): Promise<void> {
  const settled = await store.findAll('sessions', { day, 'standIn.state': is.in(['accepted', 'named']) })
  const teachers = [...new Set(settled.map((session) => session.teacherId))]
  if (teachers.length === 0) return
  const taught = await store.findAll('sessions', { day, teacherId: is.in(teachers) })
  for (const session of doubleBooked(taught))
    if (session.standIn !== null) await takeBack(session, session.standIn, now)
}

/** A function that died between the session and the children, or a child who joined later, is led here. */
export async function healStandIns(now: number): Promise<void> {
  await untangle(dayOf(now), now)
  const changed = await store.findAll('sessions', {
    day: dayOf(now),
    'standIn.state': is.in(['accepted', 'named', 'withdrawn']),
  })
  const left = await store.findAll('sessions', { day: dayOf(now), 'unfit.at': is.atLeast(0) })
  for (const session of [...changed, ...left]) await lead(session)
}
