/** The cast as the domain knows it: one expected custody per child, one session per lesson. */
import type { Session } from '@/domain/attendance/Session'
import { EXPECTED, type Custody } from '@/domain/custody/Custody'
import { lateLeg, type Leg } from '@/domain/enrolment/itinerary'
import { escortId, type Escort } from '@/domain/escort/Escort'
import type { EscortPlace } from '@/domain/escort/EscortPlace'
import { asId, custodyId } from '@/domain/ids'
import type { Collector, Pupil } from '@/domain/people/Pupil'
import { NO_CORRECTIONS, type City } from '@/domain/people/School'
import type { LateCare } from '@/domain/plan/Plan'
import {
  DAY,
  LATE,
  RATIO,
  SCHOOL,
  SESSIONS,
  WALK,
  WALK_ALONE,
  type GivenChild,
  type GivenSession,
} from './cast'

const schoolId = asId<'School'>(SCHOOL)

export const CITY: City = {
  _id: asId<'City'>('city'),
  name: '某市',
  offWorkMinute: { summer: 1080, winter: 1050, summerFrom: '05-01', summerTo: '09-30' },
  terms: [],
  calendar: NO_CORRECTIONS,
  carePupilsPerTeacher: 45,
  walkAlone: WALK_ALONE,
  escortRatio: [...RATIO],
}

export const LATE_CARE: LateCare = {
  weekdays: [1, 2, 3, 4, 5],
  startsAtMinute: LATE.starts,
  options: LATE.until.map((untilMinute) => ({ untilMinute, feeFen: 500 })),
  cutOffMinute: LATE.cutOff,
  capacity: 20,
  teacherId: asId<'Person'>('late'),
  teacherName: 'late',
  venue: '101',
}

const legOf = (session: GivenSession, endsAtMinute = session.ends): Leg => ({
  sessionId: asId<'Session'>(session.id),
  courseId: asId<'Course'>(session.id),
  name: session.id,
  block: session.block,
  startsAtMinute: session.starts,
  endsAtMinute,
  teacherId: asId<'Person'>(session.teacher),
  teacherName: session.teacher,
  venue: '104',
})

/** The late room's leg as the domain makes it, under the model's name of the session. */
export const lateRoomLeg = (untilMinute: number): Leg => ({
  ...lateLeg(DAY, schoolId, LATE_CARE, untilMinute),
  sessionId: asId<'Session'>(LATE.room),
})

/** A club cuts the care it lies in. */
function legsOf(child: GivenChild): Leg[] {
  const club = SESSIONS.find((session) => session.id === child.club)
  return SESSIONS.flatMap((session) => {
    if (session.id === child.care) return [legOf(session, club?.starts)]
    return session === club ? [legOf(session)] : []
  })
}

const leaderId = asId<'Person'>(WALK.leader)

export const givenEscort: Escort = {
  _id: escortId(DAY, WALK.id),
  schoolId,
  day: DAY,
  groupId: WALK.id,
  name: WALK.id,
  route: '',
  stops: [...WALK.stops],
  leaderId,
  leaderName: WALK.leader,
  secondId: asId<'Person'>(WALK.second),
  secondName: WALK.second,
  state: 'gathering',
  steps: [],
  named: [],
  overdueAt: null,
}

function placeOf({ id }: GivenChild): EscortPlace | null {
  const stop = WALK.stops.find((one) => one.id === WALK.members[id])
  if (stop === undefined) return null
  return {
    groupId: WALK.id,
    groupName: WALK.id,
    leaderId,
    leaderName: WALK.leader,
    stopId: stop.id,
    stopName: stop.name,
    stopMinute: stop.minute,
    delayMinutes: 0,
  }
}

export function givenCustody(child: GivenChild): Custody {
  const pupilId = asId<'Pupil'>(child.id)
  const itinerary = legsOf(child)
  return {
    _id: custodyId(DAY, pupilId),
    schoolId,
    day: DAY,
    pupilId,
    token: 'ABCD2345',
    salt: 'salt',
    name: child.id,
    sound: child.id,
    initials: child.id,
    gender: 'girl',
    grade: child.grade,
    homeroomId: asId<'Homeroom'>(child.care),
    homeroomName: child.care,
    no: 1,
    itinerary,
    endsAtMinute: Math.max(...itinerary.map((leg) => leg.endsAtMinute)),
    rung: 0,
    codeTries: 0,
    absence: null,
    missing: null,
    escort: placeOf(child),
    entries: [],
    ...EXPECTED,
  }
}

export const givenSession = (session: GivenSession): Session => ({
  _id: asId<'Session'>(session.id),
  schoolId,
  day: DAY,
  courseId: asId<'Course'>(session.id),
  homeroomId: null,
  homeroomName: null,
  name: session.id,
  block: session.block,
  startsAtMinute: session.starts,
  endsAtMinute: session.ends,
  teacherId: asId<'Person'>(session.teacher),
  teacherName: session.teacher,
  venue: '104',
  roll: null,
  marks: {},
  merged: [],
  sweep: {},
  standIn: null,
  alarmedAt: null,
})

export type GatePupil = Pick<Pupil, 'name' | 'grade' | 'collectors' | 'barred' | 'delegations' | 'walkAlone'>

const barredEntry = (child: GivenChild, collectorId: string) => ({
  name: child.collectors.find((c) => c.id === collectorId)?.name ?? '',
  personId: null,
  collectorId,
  reason: '',
  by: 'guardian' as const,
})

export const givenPupil = (child: GivenChild): GatePupil => ({
  name: child.id,
  grade: child.grade,
  collectors: child.collectors.map((c): Collector => ({
    id: c.id,
    name: c.name,
    relation: '家长',
    phone: '',
    personId: c.hasApp ? asId<'Person'>(c.id) : null,
    photoId: null,
  })),
  barred: child.barred.map((id) => barredEntry(child, id)),
  delegations: [],
  walkAlone: child.consent ? { consentBy: asId<'Person'>(`${child.id}-mother`), consentAt: 0 } : null,
})

export const barring = (child: GivenChild, pupil: GatePupil, collectorId: string): GatePupil => ({
  ...pupil,
  barred: [...(pupil.barred ?? []), barredEntry(child, collectorId)],
})
