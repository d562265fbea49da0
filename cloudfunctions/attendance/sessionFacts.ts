import type { Custody } from '@/domain/custody/Custody'
import type { SchoolId, SessionId } from '@/domain/ids'
import type { Session } from '@/domain/attendance/Session'
import { no, yes, type Result } from '@/domain/result'
import { store } from '../_kit/store'

/** A session of the caller's own school. Another school's id is refused like an unknown one: it tells nothing. */
export async function sessionOf(schoolId: SchoolId, sessionId: SessionId): Promise<Result<Session>> {
  const session = await store.get('sessions', sessionId)
  if (session === null || session.schoolId !== schoolId) return no({ code: 'roll/unknown-session' })
  return yes(session)
}

/** Everyone whose day leads through the session: derived, never typed. */
export const expectedIn = (session: Session): Promise<Custody[]> =>
  store.find('custody', {
    schoolId: session.schoolId,
    day: session.day,
    'itinerary.sessionId': session._id,
  })
