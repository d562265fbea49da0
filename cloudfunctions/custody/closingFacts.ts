import { rollIsMissing } from '@/domain/attendance/takeRoll'
import { sessionTitle, type Session } from '@/domain/attendance/Session'
import type { OpenThings } from '@/domain/custody/closeDay'
import { isHeld, type Custody } from '@/domain/custody/Custody'
import { dayId, type PersonId, type SchoolId } from '@/domain/ids'
import { atMinute, type Day } from '@/domain/time'
import type { OpenedDay } from '../_kit/documents'
import { is, to } from '../_kit/operators'
import { store } from '../_kit/store'

const isOn = (custody: Custody, session: Session): boolean =>
  custody.itinerary.some((leg) => leg.sessionId === session._id)

/** Children who still have to stand in this roll. */
export const stillDue = (session: Session, day: Custody[]): number =>
  day.filter((custody) => (custody.status === 'expected' || isHeld(custody)) && isOn(custody, session)).length

export const rollsWaiting = (day: Custody[], sessions: Session[], now: number): Session[] =>
  sessions.filter((session) => rollIsMissing(session, now) && stillDue(session, day) > 0)

/** What of a child's day the closing looks at. */
export const CLOSING_FIELDS = [
  'pupilId',
  'name',
  'status',
  'holder',
  'absence',
  'missing',
  'itinerary.sessionId',
]

export interface DayBooks {
  custody: Custody[]
  sessions: Session[]
  walking: string[]
}

export const openThings = ({ custody, sessions, walking }: DayBooks, now: number): OpenThings => ({
  missing: custody.filter((c) => isHeld(c) && c.missing !== null).map((c) => c.name),
  held: custody.filter(isHeld).length,
  expected: custody.filter((c) => c.status === 'expected').length,
  absences: custody.filter((c) => c.status === 'absent' && c.absence !== null && c.absence.closed === null)
    .length,
  walking,
  rolls: rollsWaiting(custody, sessions, now).map(sessionTitle),
})

export const walkingOn = async (schoolId: SchoolId, day: Day): Promise<string[]> =>
  (await store.find('escorts', { schoolId, day, state: 'walking' }, { fields: ['name'] })).map((e) => e.name)

/** The whole day from the books, read anew: nothing is closed on earlier figures. */
export async function openToday(schoolId: SchoolId, day: Day, now: number): Promise<OpenThings> {
  const custody = await store.findAll('custody', { schoolId, day }, CLOSING_FIELDS)
  const sessions = await store.findAll('sessions', { schoolId, day })
  return openThings({ custody, sessions, walking: await walkingOn(schoolId, day) }, now)
}

export const dayOfSchool = (schoolId: SchoolId, day: Day) => store.get('days', dayId(schoolId, day))

/** Who waits past the time, and with whom: what two adults stay for. */
export async function waitingNow(
  schoolId: SchoolId,
  day: Day,
  now: number,
): Promise<{ uncollected: number; holders: PersonId[] }> {
  const held = (
    await store.findAll('custody', { schoolId, day, status: 'held' }, [
      'status',
      'holder',
      'day',
      'endsAtMinute',
    ])
  ).filter(isHeld)
  return {
    uncollected: held.filter((custody) => now >= atMinute(custody.day, custody.endsAtMinute)).length,
    holders: held.map((custody) => custody.holder),
  }
}

export type Staying = OpenedDay['staying'][number]

export const stayOn = (schoolId: SchoolId, day: Day, who: Staying) =>
  store.update(
    'days',
    { _id: dayId(schoolId, day), 'staying.personId': is.not(who.personId) },
    { staying: to.append(who) },
  )

export const stayNoMore = (schoolId: SchoolId, day: Day, me: PersonId) =>
  store.update('days', { _id: dayId(schoolId, day) }, { staying: to.takeOut('personId', [me]) })
