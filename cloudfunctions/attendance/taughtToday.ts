import type { Leg } from '@/domain/enrolment/itinerary'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'

/** The legs as they are taught today: a stand-in is named in the session, and the plan knows nothing of it. */
export async function taughtToday(legs: Leg[]): Promise<Leg[]> {
  const _id = is.in(legs.map((leg) => leg.sessionId))
  const sessions = await store.find('sessions', { _id }, { fields: ['teacherId', 'teacherName'] })
  return legs.map((leg) => {
    const session = sessions.find((one) => one._id === leg.sessionId)
    return session === undefined
      ? leg
      : { ...leg, teacherId: session.teacherId, teacherName: session.teacherName }
  })
}
