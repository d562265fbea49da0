import type { Caller } from '@/domain/access'
import { sessionTitle } from '@/domain/attendance/Session'
import { isHeld } from '@/domain/custody/Custody'
import { adultsThere, shiftId, type Shift, type ShiftFacts } from '@/domain/custody/Shift'
import type { PersonId, SchoolId } from '@/domain/ids'
import type { Day } from '@/domain/time'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'
import { dayOfSchool, waitingNow, type Staying } from './closingFacts'
import { incomingFor } from './handChildren'

export const shiftOf = (schoolId: SchoolId, day: Day, personId: PersonId): Promise<Shift | null> =>
  store.get('shifts', shiftId(day, schoolId, personId))

/** In my hands, and offered to me. */
export async function handsOf(schoolId: SchoolId, day: Day, me: PersonId) {
  const children = await store.find(
    'custody',
    is.anyOf({ schoolId, day, status: 'held' }, { holder: me }, { 'offer.to': me }),
  )
  return {
    held: children.filter(isHeld).filter((custody) => custody.holder === me),
    incoming: incomingFor(me, children),
  }
}

/** Own lessons without a roll that somebody is still expected in, whether begun or still to come. */
async function rollsOf(schoolId: SchoolId, day: Day, me: PersonId): Promise<ShiftFacts['rolls']> {
  const sessions = await store.find('sessions', { schoolId, day, teacherId: me, roll: null })
  if (sessions.length === 0) return []
  const due = await store.find(
    'custody',
    {
      schoolId,
      day,
      status: is.in(['expected', 'held']),
      'itinerary.sessionId': is.in(sessions.map((session) => session._id)),
    },
    { fields: ['itinerary.sessionId'] },
  )
  return sessions
    .map((session) => ({
      title: sessionTitle(session),
      startsAtMinute: session.startsAtMinute,
      children: due.filter((custody) => custody.itinerary.some((leg) => leg.sessionId === session._id))
        .length,
    }))
    .filter((roll) => roll.children > 0)
    .sort((a, b) => a.startsAtMinute - b.startsAtMinute)
}

export async function shiftFacts(
  schoolId: SchoolId,
  { personId: me, today: day }: Caller,
  now: number,
): Promise<{ facts: ShiftFacts; stays: Staying | null } & Awaited<ReturnType<typeof handsOf>>> {
  const hands = await handsOf(schoolId, day, me)
  const { uncollected, holders } = await waitingNow(schoolId, day, now)
  const staying = (await dayOfSchool(schoolId, day))?.staying ?? []
  return {
    ...hands,
    stays: staying.find((one) => one.personId === me) ?? null,
    facts: {
      held: hands.held,
      offered: hands.incoming.map(({ fromName, children }) => ({ fromName, count: children.length })),
      rolls: await rollsOf(schoolId, day, me),
      uncollected,
      adultsLeft: adultsThere(
        staying.map((one) => one.personId),
        holders,
        me,
      ),
    },
  }
}
